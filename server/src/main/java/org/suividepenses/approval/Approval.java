package org.suividepenses.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submission on its way through the steps that were copied to it.
 *
 * @param chainName empty for the default of one signature
 * @param steps in their order
 * @param current the place of the step that waits, or waited last
 * @param writers who may not sign
 */
public record Approval(
        UUID id,
        UUID subjectId,
        UUID unitId,
        String chainName,
        ApprovalState state,
        List<ChainStep> steps,
        int current,
        List<Signature> signatures,
        Set<UUID> writers,
        Instant openedAt) {

    /** The one step of the default. */
    public static final ChainStep ONE_SIGNATURE = new ChainStep("", false, List.of(Signer.ANYONE));

    /**
     * One signature.
     *
     * @param step the place of the step, {@code nth} that of the signer in it
     * @param forId whose stand-in signed; null when they signed for themselves
     */
    public record Signature(
            int step, int nth, UUID person, @Nullable UUID forId, Instant at) {}

    public Approval {
        steps = List.copyOf(steps);
        signatures = List.copyOf(signatures);
        writers = Set.copyOf(writers);
    }

    public ChainStep step() {
        return steps.get(current);
    }

    /** Whether somebody signed it already, themselves or through a stand-in. */
    public boolean hasSignedBy(UUID person) {
        return signatures.stream()
                .anyMatch(signature -> person.equals(signature.person()) || person.equals(signature.forId()));
    }

    public boolean isSigned(int step, int nth) {
        return signatures.stream().anyMatch(signature -> signature.step() == step && signature.nth() == nth);
    }

    /** Who wrote or signed it, stand-ins and those they stood in for. */
    public Set<UUID> hands() {
        Set<UUID> hands = new HashSet<>(writers);
        for (Signature signature : signatures) {
            hands.add(signature.person());
            if (signature.forId() != null) {
                hands.add(signature.forId());
            }
        }
        return Set.copyOf(hands);
    }

    /** When its step began to wait: with the last signature before, or when it was opened. */
    Instant waitingSince() {
        return signatures.stream()
                .filter(signature -> signature.step() < current)
                .map(Signature::at)
                .max(Comparator.naturalOrder())
                .orElse(openedAt);
    }

    /** The signature given last; empty while there is none. */
    Optional<Signature> lastSignature() {
        return signatures.stream().max(Comparator.comparingInt(Signature::step).thenComparing(Signature::at));
    }

    /** Waiting again for what a signature has filled; also those may not sign it who have got a hand in it since. */
    Approval without(Signature signature, Set<UUID> since) {
        Set<UUID> barred = new HashSet<>(writers);
        barred.addAll(since);
        List<Signature> others =
                signatures.stream().filter(other -> !other.equals(signature)).toList();
        return new Approval(
                id,
                subjectId,
                unitId,
                chainName,
                ApprovalState.OPEN,
                steps,
                signature.step(),
                others,
                barred,
                openedAt);
    }

    Approval atNextStep() {
        return new Approval(id, subjectId, unitId, chainName, state, steps, current + 1, signatures, writers, openedAt);
    }

    Approval with(Signature signature) {
        List<Signature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new Approval(id, subjectId, unitId, chainName, state, steps, current, more, writers, openedAt);
    }

    long signaturesOf(int step) {
        return signatures.stream().filter(signature -> signature.step() == step).count();
    }

    /** Whether it takes the default of one signature, whose step is not written. */
    public boolean isDefault() {
        return chainName.isEmpty();
    }

    /** Whether its last step was signed by people: a command completes without. */
    boolean isFullySigned() {
        return signaturesOf(steps.size() - 1) >= steps.getLast().wanted();
    }

    boolean isLastStep() {
        return current == steps.size() - 1;
    }
}
