package org.suividepenses.approval.internal;

import static org.suividepenses.approval.internal.db.Tables.APPROVAL_CHAIN;
import static org.suividepenses.approval.internal.db.Tables.APPROVAL_CHAIN_SIGNER;
import static org.suividepenses.approval.internal.db.Tables.APPROVAL_CHAIN_STEP;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.suividepenses.approval.Chain;
import org.suividepenses.approval.ChainStep;

/** The configured chains. */
@Repository
public class ChainRepository {

    /** The most chains that are kept. */
    public static final int LIMIT = 500;

    private final DSLContext database;

    ChainRepository(DSLContext database) {
        this.database = database;
    }

    /** All of them, by name. */
    public List<Chain> all() {
        return select(DSL.noCondition(), false);
    }

    public List<Chain> active() {
        return select(APPROVAL_CHAIN.ACTIVE.isTrue(), false);
    }

    public Optional<Chain> find(UUID id) {
        return select(APPROVAL_CHAIN.ID.eq(id), false).stream().findFirst();
    }

    /** The same, locked until the transaction ends. */
    public Optional<Chain> lock(UUID id) {
        return select(APPROVAL_CHAIN.ID.eq(id), true).stream().findFirst();
    }

    public int count() {
        return database.fetchCount(APPROVAL_CHAIN);
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException when a reference was removed meanwhile */
    public void insert(Chain chain) {
        database.insertInto(APPROVAL_CHAIN)
                .set(APPROVAL_CHAIN.ID, chain.id())
                .set(APPROVAL_CHAIN.NAME, chain.name())
                .set(APPROVAL_CHAIN.UNIT_ID, chain.unitId())
                .set(APPROVAL_CHAIN.CATEGORY_ID, chain.categoryId())
                .set(APPROVAL_CHAIN.FROM_AMOUNT, chain.fromAmount())
                .set(APPROVAL_CHAIN.ACTIVE, chain.active())
                .set(APPROVAL_CHAIN.VERSION, chain.version())
                .execute();
        insertSteps(chain);
    }

    /** Writes a chain that this transaction has locked. */
    public void update(Chain chain) {
        database.update(APPROVAL_CHAIN)
                .set(APPROVAL_CHAIN.NAME, chain.name())
                .set(APPROVAL_CHAIN.UNIT_ID, chain.unitId())
                .set(APPROVAL_CHAIN.CATEGORY_ID, chain.categoryId())
                .set(APPROVAL_CHAIN.FROM_AMOUNT, chain.fromAmount())
                .set(APPROVAL_CHAIN.ACTIVE, chain.active())
                .set(APPROVAL_CHAIN.VERSION, chain.version())
                .where(APPROVAL_CHAIN.ID.eq(chain.id()))
                .execute();
        database.deleteFrom(APPROVAL_CHAIN_STEP)
                .where(APPROVAL_CHAIN_STEP.CHAIN_ID.eq(chain.id()))
                .execute();
        insertSteps(chain);
    }

    private void insertSteps(Chain chain) {
        var steps = database.insertInto(
                APPROVAL_CHAIN_STEP,
                APPROVAL_CHAIN_STEP.CHAIN_ID,
                APPROVAL_CHAIN_STEP.POSITION,
                APPROVAL_CHAIN_STEP.LABEL,
                APPROVAL_CHAIN_STEP.ALL_SIGN);
        var signers = database.insertInto(
                APPROVAL_CHAIN_SIGNER,
                APPROVAL_CHAIN_SIGNER.CHAIN_ID,
                APPROVAL_CHAIN_SIGNER.POSITION,
                APPROVAL_CHAIN_SIGNER.NTH,
                APPROVAL_CHAIN_SIGNER.KIND,
                APPROVAL_CHAIN_SIGNER.ROLE,
                APPROVAL_CHAIN_SIGNER.PERSON_ID);
        for (SignerRow row : SignerRow.of(chain.id(), chain.steps())) {
            signers = signers.values(
                    chain.id(),
                    row.step(),
                    row.nth(),
                    row.kind(),
                    row.role(),
                    row.signer().person());
        }
        for (int at = 0; at < chain.steps().size(); at++) {
            ChainStep step = chain.steps().get(at);
            steps = steps.values(chain.id(), at, step.label(), step.all());
        }
        steps.execute();
        signers.execute();
    }

    private List<Chain> select(Condition condition, boolean lock) {
        var query = database.selectFrom(APPROVAL_CHAIN)
                .where(condition)
                .orderBy(APPROVAL_CHAIN.NAME, APPROVAL_CHAIN.ID)
                .limit(LIMIT);
        List<? extends Record> rows = lock ? query.forUpdate().fetch() : query.fetch();
        if (rows.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = rows.stream().map(row -> row.get(APPROVAL_CHAIN.ID)).toList();
        Map<UUID, List<ChainStep>> steps = SignerRow.steps(
                database.selectFrom(APPROVAL_CHAIN_STEP)
                        .where(APPROVAL_CHAIN_STEP.CHAIN_ID.in(ids))
                        .orderBy(APPROVAL_CHAIN_STEP.CHAIN_ID, APPROVAL_CHAIN_STEP.POSITION)
                        .fetch(row -> new SignerRow.StepRow(
                                row.get(APPROVAL_CHAIN_STEP.CHAIN_ID),
                                row.get(APPROVAL_CHAIN_STEP.POSITION),
                                row.get(APPROVAL_CHAIN_STEP.LABEL),
                                row.get(APPROVAL_CHAIN_STEP.ALL_SIGN))),
                database.selectFrom(APPROVAL_CHAIN_SIGNER)
                        .where(APPROVAL_CHAIN_SIGNER.CHAIN_ID.in(ids))
                        .orderBy(
                                APPROVAL_CHAIN_SIGNER.CHAIN_ID,
                                APPROVAL_CHAIN_SIGNER.POSITION,
                                APPROVAL_CHAIN_SIGNER.NTH)
                        .fetch(row -> SignerRow.of(
                                row.get(APPROVAL_CHAIN_SIGNER.CHAIN_ID),
                                row.get(APPROVAL_CHAIN_SIGNER.POSITION),
                                row.get(APPROVAL_CHAIN_SIGNER.NTH),
                                row.get(APPROVAL_CHAIN_SIGNER.KIND),
                                row.get(APPROVAL_CHAIN_SIGNER.ROLE),
                                row.get(APPROVAL_CHAIN_SIGNER.PERSON_ID))));
        return rows.stream()
                .map(row -> new Chain(
                        row.get(APPROVAL_CHAIN.ID),
                        row.get(APPROVAL_CHAIN.NAME),
                        row.get(APPROVAL_CHAIN.UNIT_ID),
                        row.get(APPROVAL_CHAIN.CATEGORY_ID),
                        row.get(APPROVAL_CHAIN.FROM_AMOUNT),
                        steps.getOrDefault(row.get(APPROVAL_CHAIN.ID), List.of()),
                        row.get(APPROVAL_CHAIN.ACTIVE),
                        row.get(APPROVAL_CHAIN.VERSION)))
                .toList();
    }
}
