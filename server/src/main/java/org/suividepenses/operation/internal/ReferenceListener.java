package org.suividepenses.operation.internal;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.suividepenses.operation.internal.ChangeRepository.Kind;
import org.suividepenses.organisation.CategoryChanged;
import org.suividepenses.organisation.FundingSourceRenamed;
import org.suividepenses.organisation.SupplierRenamed;
import org.suividepenses.organisation.UnitRenamed;

/** What the operations do when the references they name are renamed or moved: they note it, in the same transaction. */
@Component
class ReferenceListener {

    private final ChangeRepository changes;

    ReferenceListener(ChangeRepository changes) {
        this.changes = changes;
    }

    @EventListener
    void renamed(UnitRenamed event) {
        changes.note(Kind.UNIT, Set.of(event.unitId()));
    }

    @EventListener
    void changed(CategoryChanged event) {
        changes.note(Kind.CATEGORY, event.categoryIds());
    }

    @EventListener
    void renamed(SupplierRenamed event) {
        changes.note(Kind.SUPPLIER, Set.of(event.supplierId()));
    }

    @EventListener
    void renamed(FundingSourceRenamed event) {
        changes.note(Kind.FUNDING_SOURCE, Set.of(event.fundingSourceId()));
    }
}
