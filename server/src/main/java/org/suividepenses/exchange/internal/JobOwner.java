package org.suividepenses.exchange.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Names this process as the one at work on a job, and tells whether another one still can be. */
@Component
public class JobOwner {

    /** A process on another machine that has been silent for so long is taken for dead. */
    private static final Duration SILENCE = Duration.ofSeconds(90);

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
        String[] parts = owner.split("\\|", -1);
        if (parts.length == 3 && parts[0].equals(host) && parts[1].matches("\\d{1,18}")) {
            return ProcessHandle.of(Long.parseLong(parts[1]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> name(host, process).equals(owner))
                    .isEmpty();
        }
        return lastAlive.plus(SILENCE).isBefore(now);
    }

    /** The start time tells a process from an earlier one of the same number. */
    private static String name(String host, ProcessHandle process) {
        String started = process.info().startInstant().map(Instant::toString).orElse("?");
        return host + "|" + process.pid() + "|" + started;
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
