package org.suividepenses.identity.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Role;
import org.suividepenses.identity.UnitDirectory;
import org.suividepenses.identity.User;
import org.suividepenses.identity.UserDetails;
import org.suividepenses.identity.Users;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.platform.cli.ApplicationCommand;
import org.suividepenses.platform.cli.ApplicationStarter;
import org.suividepenses.platform.cli.Services;
import org.suividepenses.platform.web.ProblemSentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Creates an account; the password comes by standard input, never by an argument that others could see. */
@Command(name = "create", description = "Create an account", mixinStandardHelpOptions = true)
final class UserCreateCommand extends ApplicationCommand {

    @Option(names = "--email", required = true, paramLabel = "E", description = "Address to sign in with")
    private String email = "";

    @Option(names = "--name", paramLabel = "N", description = "Name shown (default: the address)")
    private @Nullable String name;

    @Option(names = "--role", required = true, description = "${COMPLETION-CANDIDATES}")
    private Role role = Role.READER;

    @Option(names = "--unit", paramLabel = "CODE", description = "A unit granted, by its code; may be repeated")
    private List<String> units = List.of();

    @Option(names = "--all-units", description = "Every unit (always so for ADMIN and FINANCE)")
    private boolean allUnits;

    @Option(names = "--language", paramLabel = "fr|en", description = "Language of the screens (default: fr)")
    private String language = "fr";

    @Option(names = "--password-stdin", required = true, description = "Read the password from standard input")
    private boolean passwordFromInput;

    UserCreateCommand(ApplicationStarter starter) {
        super(starter);
    }

    @Override
    protected int run(Services services) throws IOException {
        UserDetails details = new UserDetails(
                email,
                name == null ? email : name,
                role,
                Locale.of(language),
                allUnits,
                unitIds(services.get(UnitDirectory.class)),
                true,
                passwordFromInput ? readPassword() : null);
        User user = services.get(Users.class).create(details, Caller.commandLine(systemUser()));
        List<Object> named = List.of(user.email(), user.role().name());
        out().println(services.get(ProblemSentences.class).sentence("user.created", named, Locale.FRENCH));
        return DONE;
    }

    private Set<UUID> unitIds(UnitDirectory directory) {
        Map<String, UUID> known = directory.byCode(units);
        if (known.size() != Set.copyOf((Collection<String>) units).size()) {
            throw ProblemException.validation("--unit", "user.units.unknown");
        }
        return new HashSet<>(known.values());
    }

    private static String readPassword() throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = input.readLine();
        return line == null ? "" : line;
    }
}
