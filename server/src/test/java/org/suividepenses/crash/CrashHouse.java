package org.suividepenses.crash;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.suividepenses.SuiviApplication;
import org.suividepenses.identity.ApiTokens;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Role;
import org.suividepenses.identity.User;
import org.suividepenses.identity.UserDetails;
import org.suividepenses.identity.Users;
import org.suividepenses.organisation.Institutions;
import org.suividepenses.organisation.ReferenceCode;
import org.suividepenses.organisation.ReferenceDetails;
import org.suividepenses.organisation.ReferenceName;
import org.suividepenses.organisation.Units;
import org.suividepenses.platform.data.DataDirectory;

/** An institution with one unit, and the token of somebody who may enter operations there. */
record CrashHouse(UUID user, String token, UUID unit) {
    private static final String DESCRIPTION = "Craie ";
    private static final Caller MACHINE = Caller.commandLine("test");

    /** Through the services, before the application serves. */
    static CrashHouse in(DataDirectory data) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(SuiviApplication.class)
                .web(WebApplicationType.NONE)
                .run("--suivi.data=" + data.root(), "--suivi.database.connections=4")) {
            context.getBean(Institutions.class).adopt(MACHINE, Currency.getInstance("GNF"));
            ReferenceDetails unit = new ReferenceDetails(new ReferenceCode("ECO"), new ReferenceName("Économat"), true);
            User user = context.getBean(Users.class)
                    .create(
                            new UserDetails(
                                    "finances@example.org",
                                    "Finances",
                                    Role.FINANCE,
                                    Locale.FRENCH,
                                    true,
                                    Set.of(),
                                    true,
                                    "une phrase assez longue pour un essai"),
                            MACHINE);
            return new CrashHouse(
                    user.id(),
                    context.getBean(ApiTokens.class)
                            .create(user.id(), "test", null, MACHINE)
                            .secret(),
                    context.getBean(Units.class).create(MACHINE, null, unit).id());
        }
    }

    Map<String, Object> operation(UUID id) {
        return Map.of(
                "id",
                id.toString(),
                "date",
                "2026-03-14",
                "unitId",
                unit.toString(),
                "description",
                DESCRIPTION + id,
                "quantity",
                "1",
                "unitPrice",
                "25000");
    }

    /** The id that {@link #operation} wrote into a description. */
    static UUID idIn(String description) {
        return UUID.fromString(description.substring(DESCRIPTION.length()));
    }
}
