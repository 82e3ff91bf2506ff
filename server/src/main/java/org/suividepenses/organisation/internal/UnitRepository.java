package org.suividepenses.organisation.internal;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.suividepenses.organisation.Unit;

@Repository
class UnitRepository extends CodedRepository<Unit> {

    UnitRepository(DSLContext database) {
        super(database, CodedTable.UNITS);
    }
}
