package org.suividepenses.organisation.internal;

import static org.suividepenses.organisation.internal.db.Tables.FUNDING_SOURCE;
import static org.suividepenses.organisation.internal.db.Tables.UNIT;

import java.util.UUID;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.suividepenses.organisation.FundingSource;
import org.suividepenses.organisation.Reference;
import org.suividepenses.organisation.Unit;

/** The columns that units and funding sources share, and how a row of them is read. */
record CodedTable<T extends Reference>(
        Table<Record> table,
        TableField<Record, UUID> id,
        TableField<Record, String> code,
        TableField<Record, String> name,
        TableField<Record, String> folded,
        TableField<Record, Boolean> active,
        TableField<Record, Long> version,
        Maker<T> maker) {

    static final CodedTable<Unit> UNITS =
            new CodedTable<>(UNIT, UNIT.ID, UNIT.CODE, UNIT.NAME, UNIT.FOLDED, UNIT.ACTIVE, UNIT.VERSION, Unit::new);

    static final CodedTable<FundingSource> FUNDING_SOURCES = new CodedTable<>(
            FUNDING_SOURCE,
            FUNDING_SOURCE.ID,
            FUNDING_SOURCE.CODE,
            FUNDING_SOURCE.NAME,
            FUNDING_SOURCE.FOLDED,
            FUNDING_SOURCE.ACTIVE,
            FUNDING_SOURCE.VERSION,
            FundingSource::new);

    @FunctionalInterface
    interface Maker<T> {
        T make(UUID id, String code, String name, boolean active, long version);
    }

    T read(Record row) {
        return maker.make(row.get(id), row.get(code), row.get(name), row.get(active), row.get(version));
    }
}
