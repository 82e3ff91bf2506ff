package org.suividepenses.operation.internal;

import static org.suividepenses.operation.internal.db.Tables.DOCUMENT_RULE;

import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.suividepenses.kernel.Money;
import org.suividepenses.operation.DocumentRule;
import org.suividepenses.operation.DocumentStep;

/** The table of rules on documents. */
@Repository
public class DocumentRuleRepository {

    private final DSLContext database;

    DocumentRuleRepository(DSLContext database) {
        this.database = database;
    }

    /** @param base the institution's currency */
    public List<DocumentRule> all(Currency base) {
        return database.selectFrom(DOCUMENT_RULE)
                .orderBy(DOCUMENT_RULE.KIND, DOCUMENT_RULE.MIN_AMOUNT, DOCUMENT_RULE.ID)
                .limit(DocumentRule.LIMIT)
                .fetch(row -> new DocumentRule(
                        row.get(DOCUMENT_RULE.ID),
                        row.get(DOCUMENT_RULE.KIND),
                        row.get(DOCUMENT_RULE.CATEGORY_ID),
                        new Money(row.get(DOCUMENT_RULE.MIN_AMOUNT), base),
                        DocumentStep.valueOf(row.get(DOCUMENT_RULE.STEP))));
    }

    /** Whether a rule asks for a kind now: also one of a transaction that ended after this one began. */
    public boolean askFor(String kind) {
        return database.selectOne()
                .from(DOCUMENT_RULE)
                .where(DOCUMENT_RULE.KIND.eq(kind))
                .limit(1)
                .forShare()
                .fetchOptional()
                .isPresent();
    }

    public void insert(DocumentRule rule) {
        database.insertInto(DOCUMENT_RULE)
                .set(DOCUMENT_RULE.ID, rule.id())
                .set(DOCUMENT_RULE.KIND, rule.kind())
                .set(DOCUMENT_RULE.CATEGORY_ID, rule.categoryId())
                .set(DOCUMENT_RULE.MIN_AMOUNT, rule.minAmount().minorUnits())
                .set(DOCUMENT_RULE.STEP, rule.step().name())
                .execute();
    }

    public void delete(UUID id) {
        database.deleteFrom(DOCUMENT_RULE).where(DOCUMENT_RULE.ID.eq(id)).execute();
    }
}
