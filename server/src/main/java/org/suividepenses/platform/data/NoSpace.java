package org.suividepenses.platform.data;

import java.io.IOException;
import java.util.Locale;

/** Tells a full disk from other failures; the JDK has no exception type for it, only the system's words. */
public final class NoSpace {
    private NoSpace() {}

    public static boolean causes(IOException e) {
        String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("no space left") || words.contains("quota exceeded");
    }
}
