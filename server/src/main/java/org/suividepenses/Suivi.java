package org.suividepenses;

import java.nio.file.Path;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.suividepenses.attachment.cli.AttachmentCommand;
import org.suividepenses.audit.cli.AuditCommand;
import org.suividepenses.demo.cli.GenerateCommand;
import org.suividepenses.exchange.cli.ExportCommand;
import org.suividepenses.exchange.cli.ImportCommand;
import org.suividepenses.identity.cli.TokenCommand;
import org.suividepenses.identity.cli.UserCommand;
import org.suividepenses.notification.cli.ProbeCommand;
import org.suividepenses.operation.cli.ReindexCommand;
import org.suividepenses.platform.cli.ApplicationStarter;
import org.suividepenses.platform.cli.CommandFactory;
import org.suividepenses.platform.cli.CommandFailures;
import org.suividepenses.platform.cli.Services;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code suivi}: the one program, on a developer's machine and in production. */
@Command(
        name = "suivi",
        description = "Budget and expense tracking for schools and public institutions",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            UserCommand.class,
            TokenCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            ReindexCommand.class,
            GenerateCommand.class,
            AuditCommand.class,
            AttachmentCommand.class,
            ProbeCommand.class
        })
public final class Suivi {

    private Suivi() {}

    public static void main(String[] arguments) {
        System.exit(commandLine(Suivi::start).execute(arguments));
    }

    static CommandLine commandLine(ApplicationStarter starter) {
        return new CommandLine(new Suivi(), new CommandFactory(starter))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new CommandFailures());
    }

    /** The services without a web server, for a command that may run beside the server. */
    private static Services start(Path data, boolean mayBegin) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(SuiviApplication.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--suivi.data=" + data,
                        "--suivi.may-begin=" + mayBegin,
                        "--suivi.database.connections=4",
                        // Who runs a command need not hear that the database came and went for it.
                        "--logging.level.org.suividepenses.platform.mariadb=warn");
        return new ContextServices(context);
    }

    private record ContextServices(ConfigurableApplicationContext context) implements Services {
        @Override
        public <T> T get(Class<T> type) {
            return context.getBean(type);
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
