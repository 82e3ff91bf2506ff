package org.suividepenses.approval.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.approval.ChainStep;
import org.suividepenses.approval.Signer;
import org.suividepenses.approval.SignerKind;
import org.suividepenses.identity.Role;

/** A signer in a step of a chain, or of the copy of one, as a row of its table. */
record SignerRow(UUID owner, int step, int nth, Signer signer) {

    /** A step as a row of its table. */
    record StepRow(UUID owner, int position, String label, boolean all) {}

    private record Place(UUID owner, int step) {}

    String kind() {
        return signer.kind().name();
    }

    @Nullable String role() {
        Role role = signer.role();
        return role == null ? null : role.name();
    }

    static SignerRow of(UUID owner, int step, int nth, String kind, @Nullable String role, @Nullable UUID person) {
        return new SignerRow(
                owner,
                step,
                nth,
                new Signer(SignerKind.valueOf(kind), role == null ? null : Role.valueOf(role), person));
    }

    static List<SignerRow> of(UUID owner, List<ChainStep> steps) {
        List<SignerRow> rows = new ArrayList<>();
        for (int at = 0; at < steps.size(); at++) {
            List<Signer> signers = steps.get(at).signers();
            for (int nth = 0; nth < signers.size(); nth++) {
                rows.add(new SignerRow(owner, at, nth, signers.get(nth)));
            }
        }
        return rows;
    }

    /** @param steps and signers in their order */
    static Map<UUID, List<ChainStep>> steps(List<StepRow> steps, List<SignerRow> signers) {
        Map<Place, List<Signer>> byPlace = new HashMap<>();
        signers.forEach(row -> byPlace.computeIfAbsent(new Place(row.owner(), row.step()), place -> new ArrayList<>())
                .add(row.signer()));
        Map<UUID, List<ChainStep>> byOwner = new HashMap<>();
        steps.forEach(row -> byOwner.computeIfAbsent(row.owner(), owner -> new ArrayList<>())
                .add(new ChainStep(
                        row.label(),
                        row.all(),
                        byPlace.getOrDefault(new Place(row.owner(), row.position()), List.of()))));
        return byOwner;
    }
}
