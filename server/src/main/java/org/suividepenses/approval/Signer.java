package org.suividepenses.approval;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.identity.Role;

/**
 * Whose signature a step needs.
 *
 * @param role of {@link SignerKind#ROLE} alone: anyone of this role who works in the unit
 * @param person of {@link SignerKind#PERSON} alone
 */
public record Signer(
        SignerKind kind, @Nullable Role role, @Nullable UUID person) {

    /** Whoever may approve in the unit. */
    public static final Signer ANYONE = new Signer(SignerKind.ANYONE, null, null);

    public static final Signer UNIT_HEAD = new Signer(SignerKind.UNIT_HEAD, null, null);

    public Signer {
        if ((kind == SignerKind.ROLE) != (role != null) || (kind == SignerKind.PERSON) != (person != null)) {
            throw new IllegalArgumentException(kind + " " + role + " " + person);
        }
    }

    public static Signer of(Role role) {
        return new Signer(SignerKind.ROLE, role, null);
    }

    public static Signer of(UUID person) {
        return new Signer(SignerKind.PERSON, null, person);
    }
}
