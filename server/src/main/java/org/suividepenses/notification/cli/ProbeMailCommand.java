package org.suividepenses.notification.cli;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.suividepenses.notification.internal.MailProbe;
import org.suividepenses.notification.internal.MailProbe.Step;
import org.suividepenses.platform.cli.ApplicationCommand;
import org.suividepenses.platform.cli.ApplicationStarter;
import org.suividepenses.platform.cli.Services;
import org.suividepenses.platform.web.ProblemSentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sends a mail and tells each step of its way. Ends with 1 when one fails, with 2 without a server or an address. */
@Command(
        name = "mail",
        description = "Send a test mail by the configured server, and tell each step of its way",
        mixinStandardHelpOptions = true)
final class ProbeMailCommand extends ApplicationCommand {

    @Option(names = "--to", paramLabel = "ADDRESS", description = "To whom (default: the address that sends)")
    private @Nullable String to;

    ProbeMailCommand(ApplicationStarter starter) {
        super(starter);
    }

    @Override
    protected int run(Services services) {
        MailProbe probe = services.get(MailProbe.class);
        // What was typed wrong is said first: it is wrong whatever is configured.
        if (to != null && !isAddress(to)) {
            return wrongAddress(services, to);
        }
        if (!probe.configured()) {
            err().println(sentence(services, "mail.not-configured", List.of()));
            return WRONG_INPUT;
        }
        String address = to == null ? probe.from() : to;
        if (!isAddress(address)) {
            return wrongAddress(services, address);
        }
        return probe.send(address, step -> tell(services, step)) ? DONE : FAILED;
    }

    private static boolean isAddress(String text) {
        try {
            new InternetAddress(text, true).validate();
            return true;
        } catch (AddressException wrong) {
            return false;
        }
    }

    private int wrongAddress(Services services, String address) {
        err().println(sentence(services, "probe.mail.address-wrong", List.of(address)));
        return WRONG_INPUT;
    }

    private void tell(Services services, Step step) {
        String part = sentence(services, "probe.mail.part." + step.part(), List.of());
        String seen = sentence(services, step.sentence(), List.copyOf(step.arguments()));
        out().println((step.advice() == null ? "✓ " : "✗ ") + part + " – " + seen);
        if (step.advice() != null) {
            out().println("  " + sentence(services, step.advice(), List.of()));
        }
        out().flush();
    }

    private static String sentence(Services services, String key, List<Object> arguments) {
        return services.get(ProblemSentences.class).sentence(key, arguments, Locale.FRENCH);
    }
}
