package org.suividepenses.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Time from the start of the process until it is ready, and its resident memory a moment later. */
@Command(name = "start", description = "Time to start and memory at rest", mixinStandardHelpOptions = true)
final class StartBench implements Callable<Integer> {

    private static final long GOAL_MILLISECONDS = 4_000;
    private static final long GOAL_KILOBYTES = 400 * 1_024;
    private static final int REST_SECONDS = 5;

    @Mixin
    private final Installation installation = new Installation();

    @Option(names = "--times", paramLabel = "N", description = "Starts (default: 3)")
    private int times = 3;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Long> milliseconds = new ArrayList<>();
        List<Long> kilobytes = new ArrayList<>();
        for (int i = 0; i < Math.max(1, times); i++) {
            try (RunningServer server = RunningServer.start(installation.path())) {
                milliseconds.add(server.untilReady().toMillis());
                TimeUnit.SECONDS.sleep(REST_SECONDS);
                kilobytes.add(server.residentKilobytes());
            }
        }
        long start = median(milliseconds);
        long memory = median(kilobytes);
        System.out.println(Sentences.say("start.time", start, milliseconds, reached(start <= GOAL_MILLISECONDS)));
        System.out.println(Sentences.say("start.memory", memory / 1_024, kilobytes, reached(memory <= GOAL_KILOBYTES)));
        return 0;
    }

    static String reached(boolean reached) {
        return Sentences.say(reached ? "goal.reached" : "goal.missed");
    }

    private static long median(List<Long> values) {
        List<Long> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
