package org.suividepenses.approval;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.identity.Role;

/**
 * A signer as it is shown.
 *
 * @param role of a {@link SignerKind#ROLE}, else null
 * @param person the name of a {@link SignerKind#PERSON}, empty when it is not known; else null
 */
public record NamedSigner(
        SignerKind kind, @Nullable Role role, @Nullable String person) {

    /** @param names by the ids of those who are named */
    public static NamedSigner of(Signer signer, Map<UUID, String> names) {
        UUID person = signer.person();
        return new NamedSigner(signer.kind(), signer.role(), person == null ? null : names.getOrDefault(person, ""));
    }
}
