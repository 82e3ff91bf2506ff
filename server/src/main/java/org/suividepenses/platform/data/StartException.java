package org.suividepenses.platform.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The program cannot start or go on, for a reason that its operator can mend. Carries the key of a sentence in
 * {@code messages*.properties} and that sentence's arguments; the command line prints it and exits with 1.
 */
public abstract class StartException extends RuntimeException {
    private final String messageKey;
    private final transient List<String> arguments;

    protected StartException(String messageKey, List<String> arguments, @Nullable Throwable cause) {
        super(messageKey + " " + arguments, cause);
        this.messageKey = messageKey;
        this.arguments = List.copyOf(arguments);
    }

    public final String messageKey() {
        return messageKey;
    }

    /** In the order of {@code {0}}, {@code {1}}, … in the sentence; already text, so that no pid is grouped by thousands. */
    public final List<String> arguments() {
        return arguments;
    }
}
