package org.suividepenses.platform.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.suividepenses.platform.data.DataDirectory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * A command that works on the data of an installation, also beside its running server. Subclasses are made with the
 * {@link ApplicationStarter} and read their options before {@link #run} is called.
 */
public abstract class ApplicationCommand implements Callable<Integer> {

    /** Done. */
    protected static final int DONE = 0;
    /** Failed, with the reason said. */
    protected static final int FAILED = 1;
    /** What was given to work with cannot be used, which was said; as after a wrong option. */
    protected static final int WRONG_INPUT = 2;

    private final ApplicationStarter starter;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data directory (default: ./data)",
            defaultValue = "${env:SUIVI_DATA:-data}")
    private Path data = DataDirectory.DEFAULT;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec before anything is called
    protected ApplicationCommand(ApplicationStarter starter) {
        this.starter = starter;
    }

    @Override
    public final Integer call() throws Exception {
        try (Services services = starter.start(data, mayBegin())) {
            return run(services);
        }
    }

    /** Whether it makes sense where there is no installation yet, and begins one there. Most prove or change what is there. */
    protected boolean mayBegin() {
        return false;
    }

    /** Does the work; returns {@link #DONE}, {@link #FAILED} or {@link #WRONG_INPUT}. */
    protected abstract int run(Services services) throws Exception;

    /** Where results go. */
    protected final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Where progress and complaints go. */
    protected final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** The account of the operating system under which the command runs. */
    protected static String systemUser() {
        return System.getProperty("user.name", "?");
    }
}
