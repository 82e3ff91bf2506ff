package org.suividepenses.notification;

import java.util.function.Supplier;

/** For what is loaded rather than done: history that nobody waits to hear of. */
public final class Silence {

    private static final ScopedValue<Boolean> KEPT = ScopedValue.newInstance();

    private Silence() {}

    /** Does something of which nobody is told, neither on screen nor by mail; in this thread alone. */
    public static <T> T during(Supplier<T> work) {
        return ScopedValue.where(KEPT, Boolean.TRUE).call(work::get);
    }

    /** Whether what happens now is told to nobody. */
    public static boolean isKept() {
        return KEPT.isBound();
    }
}
