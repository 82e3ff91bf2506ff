package org.suividepenses.demo.cli;

import java.io.PrintWriter;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.suividepenses.demo.OperationGenerator;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.platform.cli.ApplicationCommand;
import org.suividepenses.platform.cli.ApplicationStarter;
import org.suividepenses.platform.cli.Services;
import org.suividepenses.platform.web.ProblemSentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code suivi generate}: plausible operations in any number, for measuring. */
@Command(name = "generate", description = "Add plausible operations, for measuring", mixinStandardHelpOptions = true)
public final class GenerateCommand extends ApplicationCommand {

    private static final long MAX_OPERATIONS = 20_000_000;
    private static final long MILLISECONDS = 1_000;

    @Option(names = "--operations", required = true, paramLabel = "N", description = "How many")
    private long operations;

    @Option(names = "--seed", paramLabel = "S", description = "The same ones for the same seed (default: 1)")
    private long seed = 1;

    GenerateCommand(ApplicationStarter starter) {
        super(starter);
    }

    @Override
    protected boolean mayBegin() {
        return true;
    }

    @Override
    protected int run(Services services) {
        if (operations < 1 || operations > MAX_OPERATIONS) {
            throw ProblemException.validation("--operations", "generate.count", MAX_OPERATIONS);
        }
        ProblemSentences sentences = services.get(ProblemSentences.class);
        long begun = System.nanoTime();
        services.get(OperationGenerator.class).generate(Caller.commandLine(systemUser()), operations, seed, written -> {
            long elapsed = Math.max(1, (System.nanoTime() - begun) / 1_000_000);
            List<Object> figures =
                    List.of(number(written), number(operations), number(written * MILLISECONDS / elapsed));
            say(err(), sentences.sentence("generate.progress", figures, Locale.FRENCH));
        });
        say(out(), sentences.sentence("generate.done", List.of(number(operations)), Locale.FRENCH));
        return DONE;
    }

    private static void say(PrintWriter to, String sentence) {
        to.println(sentence);
        to.flush();
    }

    private static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.FRENCH).format(number);
    }
}
