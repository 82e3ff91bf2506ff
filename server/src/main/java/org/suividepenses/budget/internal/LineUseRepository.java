package org.suividepenses.budget.internal;

import static org.suividepenses.budget.internal.db.Tables.BUDGET_LINE;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.suividepenses.organisation.ReferenceKind;
import org.suividepenses.organisation.ReferenceUse;

/** Answers the organisation how many budget lines name a unit, a category or a funding source. */
@Repository
class LineUseRepository implements ReferenceUse {

    private final DSLContext database;

    LineUseRepository(DSLContext database) {
        this.database = database;
    }

    @Override
    public Map<UUID, Long> uses(ReferenceKind kind, Set<UUID> ids) {
        TableField<?, UUID> field = field(kind);
        return field == null || ids.isEmpty()
                ? Map.of()
                : database.select(field, DSL.count())
                        .from(BUDGET_LINE)
                        .where(field.in(ids))
                        .groupBy(field)
                        .fetchMap(row -> row.value1(), row -> row.value2().longValue());
    }

    private static @Nullable TableField<?, UUID> field(ReferenceKind kind) {
        return switch (kind) {
            case UNIT -> BUDGET_LINE.UNIT_ID;
            case CATEGORY -> BUDGET_LINE.CATEGORY_ID;
            case FUNDING_SOURCE -> BUDGET_LINE.FUNDING_SOURCE_ID;
            case SUPPLIER -> null;
        };
    }
}
