package org.suividepenses.platform.database;

import static java.util.Map.entry;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/** Generates the table classes of each module from the migrations: a module sees its own tables and no other's. */
final class TableGenerator {

    /** Module → the tables it owns, as a regular expression. */
    static final Map<String, String> TABLES = Map.ofEntries(
            entry("platform", "idempotency_key|creation_queue"),
            entry("identity", "app_user|app_user_unit|api_token|one_time_link|sign_in_failure"),
            entry("audit", "audit_.*"),
            entry("approval", "approval|approval_.*"),
            entry(
                    "organisation",
                    "institution|unit|category|funding_source|supplier|supplier_payee_change|fiscal_year|fiscal_period|classification_state"),
            entry("attachment", "attachment|attachment_.*|document_kind"),
            entry("budget", "budget_.*|ledger_entry"),
            entry(
                    "operation",
                    "operation|operation_allocation|operation_change|operation_payment|operation_payment_share"
                            + "|operation_signature|operation_source|number_sequence|payment_slip|payment_slip_entry"
                            + "|saved_view|supplier_total|document_rule"),
            entry("exchange", "import_.*"),
            entry("dossier", "voucher_print|voucher_secret"),
            entry(
                    "notification",
                    "notification|notification_preference|notification_quiet|notification_sweep|mail|anchor_mail"));

    private TableGenerator() {}

    static void generate(String url, String user, String password, Path directory) throws Exception {
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        for (Map.Entry<String, String> module : TABLES.entrySet()) {
            GenerationTool.generate(configuration(url, user, password, module.getKey(), module.getValue(), directory));
        }
    }

    private static Configuration configuration(
            String url, String user, String password, String module, String tables, Path directory) {
        Database database = new Database()
                .withName("org.jooq.meta.mariadb.MariaDBDatabase")
                .withInputSchema(schemaOf(url))
                .withOutputSchemaToDefault(true)
                .withIncludes(tables)
                .withIncludeIndexes(false)
                .withForcedTypes(List.of(
                        converted("binary\\(16\\)", ".*", UUID.class, UuidConverter.class),
                        converted("datetime.*", ".*", Instant.class, InstantConverter.class),
                        converted("char\\(3\\)", ".*currency", Currency.class, CurrencyConverter.class),
                        new ForcedType().withName("BOOLEAN").withIncludeTypes("tinyint\\(1\\)")));
        Generate generate = new Generate()
                .withRecords(false)
                .withPojos(false)
                .withDaos(false)
                .withRelations(false)
                .withComments(false)
                .withGeneratedAnnotation(false)
                .withDefaultSchema(false)
                .withDefaultCatalog(false)
                .withGlobalTableReferences(true)
                .withGlobalKeyReferences(false)
                .withJavaTimeTypes(true);
        Target target = new Target()
                .withPackageName("org.suividepenses." + module + ".internal.db")
                .withDirectory(directory.toString())
                .withClean(true);
        return new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc().withUrl(url).withUser(user).withPassword(password))
                .withGenerator(new Generator()
                        .withDatabase(database)
                        .withGenerate(generate)
                        .withTarget(target));
    }

    private static ForcedType converted(String type, String column, Class<?> user, Class<?> converter) {
        return new ForcedType()
                .withUserType(user.getName())
                .withConverter(converter.getName())
                .withIgnoreUnused(true)
                .withIncludeTypes("(?i)" + type)
                .withIncludeExpression(column);
    }

    private static String schemaOf(String url) {
        String path = url.substring(url.indexOf("//") + 2);
        String afterSlash = path.substring(path.indexOf('/') + 1);
        int question = afterSlash.indexOf('?');
        return question < 0 ? afterSlash : afterSlash.substring(0, question);
    }

    public static void main(String[] arguments) throws Exception {
        generate(arguments[0], arguments[1], arguments[2], Path.of(arguments[3]));
    }
}
