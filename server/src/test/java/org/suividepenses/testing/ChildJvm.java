package org.suividepenses.testing;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A process of its own with the classes of the tests: it is told lines, and answers with lines that start with {@code >}. */
public final class ChildJvm implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter orders;

    private ChildJvm(Process process) {
        this.process = process;
        this.answers = process.inputReader();
        this.orders = process.outputWriter();
    }

    public static ChildJvm start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ChildJvm(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    public static void answer(String line) {
        System.out.println(">" + line);
    }

    /** The next answer; what else the process prints is its log. */
    public String answer() throws IOException {
        StringBuilder log = new StringBuilder();
        while (true) {
            @Nullable String line = answers.readLine();
            if (line == null) {
                throw new IOException("the process ended:\n" + log);
            }
            if (line.startsWith(">")) {
                return line.substring(1);
            }
            log.append(line).append('\n');
        }
    }

    public void tell(String line) throws IOException {
        orders.write(line + "\n");
        orders.flush();
    }

    /** As {@code kill -9}; returns when the process has ended. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
