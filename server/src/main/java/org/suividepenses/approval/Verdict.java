package org.suividepenses.approval;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether somebody may sign what waits. */
public sealed interface Verdict {

    /**
     * They may.
     *
     * @param approval as it stands before
     * @param nth the place in the current step that the signature fills
     * @param person null for a command, which stands for all that is missing
     * @param forId whose stand-in they are; null for themselves
     */
    record MaySign(
            Approval approval,
            int nth,
            @Nullable UUID person,
            @Nullable UUID forId) implements Verdict {

        /** Whether nothing is missing afterwards. */
        public boolean completes() {
            return person == null || (completesStep() && approval.isLastStep());
        }

        boolean completesStep() {
            return person == null
                    || approval.signaturesOf(approval.current()) + 1
                            >= approval.step().wanted();
        }
    }

    /** They wrote it, or signed it before: themselves or whom they stand in for. */
    record SameHand() implements Verdict {}

    /** The subject itself bars them, or whom they stand in for: {@link SigningBar}. */
    record Barred() implements Verdict {}

    /** The step that waits is for others. */
    record NotAwaited(String step) implements Verdict {}

    /** Nothing is open. */
    record Closed() implements Verdict {}
}
