package org.suividepenses.organisation.internal;

import static org.suividepenses.organisation.internal.db.Tables.UNIT;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.suividepenses.identity.UnitDirectory;

/** Tells rights which units there are. */
@Repository
class GrantedUnitRepository implements UnitDirectory {

    private final DSLContext database;

    GrantedUnitRepository(DSLContext database) {
        this.database = database;
    }

    @Override
    public Set<UUID> existing(Collection<UUID> unitIds) {
        return unitIds.isEmpty()
                ? Set.of()
                : database.select(UNIT.ID).from(UNIT).where(UNIT.ID.in(unitIds)).fetchSet(UNIT.ID);
    }

    @Override
    public Map<String, UUID> byCode(Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : database.select(UNIT.CODE, UNIT.ID)
                        .from(UNIT)
                        .where(UNIT.CODE.in(codes))
                        .fetchMap(UNIT.CODE, UNIT.ID);
    }
}
