package org.suividepenses.identity;

import static org.suividepenses.identity.Permission.AUDIT_READ;
import static org.suividepenses.identity.Permission.BUDGET_READ;
import static org.suividepenses.identity.Permission.CHAIN_MANAGE;
import static org.suividepenses.identity.Permission.INSTITUTION_WRITE;
import static org.suividepenses.identity.Permission.OPERATION_APPROVE;
import static org.suividepenses.identity.Permission.OPERATION_EXPORT;
import static org.suividepenses.identity.Permission.OPERATION_IMPORT;
import static org.suividepenses.identity.Permission.OPERATION_PAY;
import static org.suividepenses.identity.Permission.OPERATION_READ;
import static org.suividepenses.identity.Permission.OPERATION_WRITE;
import static org.suividepenses.identity.Permission.PERIOD_REOPEN;
import static org.suividepenses.identity.Permission.REFERENCE_READ;
import static org.suividepenses.identity.Permission.SUPPLIER_WRITE;
import static org.suividepenses.identity.Permission.USER_MANAGE;

import java.util.EnumSet;
import java.util.Set;

/** The one table of what each role may do. In which units is said by the user's {@link UnitScope}. */
public enum Role {
    ADMIN(EnumSet.allOf(Permission.class)),
    FINANCE(EnumSet.complementOf(EnumSet.of(USER_MANAGE, INSTITUTION_WRITE, PERIOD_REOPEN, CHAIN_MANAGE))),
    CLERK(EnumSet.of(
            OPERATION_READ,
            OPERATION_WRITE,
            OPERATION_IMPORT,
            OPERATION_EXPORT,
            BUDGET_READ,
            REFERENCE_READ,
            SUPPLIER_WRITE)),
    /** Chef de service: enters and approves in their own units. */
    UNIT_HEAD(EnumSet.of(
            OPERATION_READ, OPERATION_WRITE, OPERATION_APPROVE, OPERATION_EXPORT, BUDGET_READ, REFERENCE_READ)),
    /** Ordonnateur: approves in every unit, and enters nothing. */
    AUTHORISER(EnumSet.of(OPERATION_READ, OPERATION_APPROVE, OPERATION_EXPORT, BUDGET_READ, REFERENCE_READ)),
    /** Comptable: pays in every unit what others have approved. */
    ACCOUNTANT(
            EnumSet.of(OPERATION_READ, OPERATION_PAY, OPERATION_EXPORT, BUDGET_READ, REFERENCE_READ, SUPPLIER_WRITE)),
    READER(EnumSet.of(OPERATION_READ, OPERATION_EXPORT, BUDGET_READ, REFERENCE_READ)),
    /** Reads everything, with who did it. */
    AUDITOR(EnumSet.of(OPERATION_READ, OPERATION_EXPORT, BUDGET_READ, REFERENCE_READ, AUDIT_READ));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** Whether users of this role always work in every unit. */
    public boolean everywhere() {
        return switch (this) {
            case ADMIN, FINANCE, AUTHORISER, ACCOUNTANT, AUDITOR -> true;
            case UNIT_HEAD, CLERK, READER -> false;
        };
    }
}
