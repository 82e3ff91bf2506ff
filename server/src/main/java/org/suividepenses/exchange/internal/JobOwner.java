package org.suividepenses.exchange.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Names this process as the one at work on a job, and tells whether another one still can be. */
@Component
public class JobOwner {

    /** A process on another machine that has been silent for so long is taken for dead. */
    private static final Duration SILENCE = Duration.ofSeconds(90);

    /** Linux counts the start from the boot, whose time two processes may see a second apart. */
    private static final long START_TOLERANCE_SECONDS = 5;

    private static final Pattern NAME = Pattern.compile("(?<host>[^|]+)\\|(?<pid>\\d{1,18})\\|(?<started>\\d{1,18})");

    private final String host;
    private final String self;

    JobOwner() {
        this.host = hostName();
        this.self = name(host, ProcessHandle.current());
    }

    public String self() {
        return self;
    }

    /** Whether the process of that name cannot be at work any more. */
    public boolean gone(String owner, Instant lastAlive, Instant now) {
        if (owner.equals(self)) {
            return false;
        }
        Matcher named = NAME.matcher(owner);
        if (named.matches() && named.group("host").equals(host)) {
            long started = Long.parseLong(named.group("started"));
            return ProcessHandle.of(Long.parseLong(named.group("pid")))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> Math.abs(startedAt(process) - started) <= START_TOLERANCE_SECONDS)
                    .isEmpty();
        }
        return lastAlive.plus(SILENCE).isBefore(now);
    }

    private static String name(String host, ProcessHandle process) {
        return host + "|" + process.pid() + "|" + startedAt(process);
    }

    /** Tells a process from an earlier one of the same number. */
    private static long startedAt(ProcessHandle process) {
        return process.info().startInstant().map(Instant::getEpochSecond).orElse(0L);
    }

    private static String hostName() {
        try {
            String name = InetAddress.getLocalHost().getHostName();
            return name.substring(0, Math.min(name.length(), 100)).replace('|', '_');
        } catch (UnknownHostException unnamed) {
            return "localhost";
        }
    }
}
