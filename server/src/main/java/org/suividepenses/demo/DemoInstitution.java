package org.suividepenses.demo;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.demo.internal.DemoChains;
import org.suividepenses.demo.internal.DemoOperations;
import org.suividepenses.demo.internal.DemoReferences;
import org.suividepenses.demo.internal.DemoTexts;
import org.suividepenses.demo.internal.DemoUsers;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.User;
import org.suividepenses.identity.Users;
import org.suividepenses.notification.Silence;
import org.suividepenses.organisation.Institution;
import org.suividepenses.organisation.InstitutionDetails;
import org.suividepenses.organisation.Institutions;
import org.suividepenses.organisation.ReferenceName;

/** An invented institute in Conakry: two years of operations, users of every role. */
@Service
public class DemoInstitution {

    /** The same expenses on every machine, up to its day. */
    private static final long SEED = 224;

    private static final Currency CURRENCY = Currency.getInstance("GNF");
    private static final ZoneId TIME_ZONE = ZoneId.of("Africa/Conakry");
    private static final int FISCAL_YEAR_START = 1;

    private final Institutions institutions;
    private final Users users;
    private final DemoReferences references;
    private final DemoUsers demoUsers;
    private final DemoOperations operations;
    private final DemoChains chains;
    private final Clock clock;

    DemoInstitution(
            Institutions institutions,
            Users users,
            DemoReferences references,
            DemoUsers demoUsers,
            DemoOperations operations,
            DemoChains chains,
            Clock clock) {
        this.institutions = institutions;
        this.users = users;
        this.references = references;
        this.demoUsers = demoUsers;
        this.operations = operations;
        this.chains = chains;
        this.clock = clock;
    }

    /**
     * What was loaded.
     *
     * @param users one of each role
     * @param password theirs, made for this installation and shown only now
     */
    public record Loaded(Institution institution, long operations, List<User> users, String password) {}

    /** Loads the whole institution in one transaction; empty when the installation holds anything already. */
    @Transactional
    public Optional<Loaded> load(Caller caller) {
        if (!users.none() || institutions.current().isPresent()) {
            return Optional.empty();
        }
        Properties texts = DemoTexts.read();
        Institution institution = institutions.setUp(
                caller,
                new InstitutionDetails(
                        new ReferenceName(texts.getProperty("name")), CURRENCY, TIME_ZONE, FISCAL_YEAR_START));
        DemoReferences.Created created = references.create(caller);
        DemoUsers.Created people = demoUsers.create(caller, texts, created.clerksUnit());
        DemoOperations.Setting setting =
                new DemoOperations.Setting(institution.today(clock), SEED, created, people, texts);
        // Two years that nobody of them has lived through.
        long count = Silence.during(() -> operations.load(caller, setting));
        chains.create(caller, texts, created.clerksUnit(), people, institution.today(clock));
        return Optional.of(new Loaded(institution, count, people.everybody(), people.password()));
    }
}
