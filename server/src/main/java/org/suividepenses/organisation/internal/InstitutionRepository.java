package org.suividepenses.organisation.internal;

import static org.suividepenses.organisation.internal.db.Tables.INSTITUTION;

import java.time.ZoneId;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.suividepenses.organisation.Institution;

/** The one row of the institution. */
@Repository
public class InstitutionRepository {

    private static final byte SINGLETON = 1;

    private final DSLContext database;

    InstitutionRepository(DSLContext database) {
        this.database = database;
    }

    /** As this transaction has read it before, else as it is now. */
    public Optional<Institution> current() {
        return InstitutionOfTransaction.read()
                .or(() -> database.selectFrom(INSTITUTION)
                        .where(INSTITUTION.SINGLETON.eq(SINGLETON))
                        .fetchOptional(InstitutionRepository::institution)
                        .map(InstitutionOfTransaction::keep));
    }

    /** As it is now, unchanged by anyone until the transaction ends; other readers of this kind do not wait. */
    public Optional<Institution> held() {
        return database.selectFrom(INSTITUTION)
                .where(INSTITUTION.SINGLETON.eq(SINGLETON))
                .forShare()
                .fetchOptional(InstitutionRepository::institution)
                .map(InstitutionOfTransaction::keep);
    }

    Optional<Institution> lock() {
        return database.selectFrom(INSTITUTION)
                .where(INSTITUTION.SINGLETON.eq(SINGLETON))
                .forUpdate()
                .fetchOptional(InstitutionRepository::institution)
                .map(InstitutionOfTransaction::keep);
    }

    /** @return whether it was inserted: not when there is one already */
    boolean insertFirst(Institution institution) {
        return database.insertInto(INSTITUTION)
                        .set(INSTITUTION.ID, institution.id())
                        .set(INSTITUTION.SINGLETON, SINGLETON)
                        .set(INSTITUTION.NAME, institution.name())
                        .set(INSTITUTION.CURRENCY, institution.currency())
                        .set(INSTITUTION.TIME_ZONE, institution.timeZone().getId())
                        .set(INSTITUTION.FISCAL_YEAR_START, (byte) institution.fiscalYearStart())
                        .set(INSTITUTION.PROVISIONAL, institution.provisional())
                        .set(INSTITUTION.VERSION, institution.version())
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    void update(Institution institution) {
        database.update(INSTITUTION)
                .set(INSTITUTION.NAME, institution.name())
                .set(INSTITUTION.CURRENCY, institution.currency())
                .set(INSTITUTION.TIME_ZONE, institution.timeZone().getId())
                .set(INSTITUTION.FISCAL_YEAR_START, (byte) institution.fiscalYearStart())
                .set(INSTITUTION.PROVISIONAL, institution.provisional())
                .set(INSTITUTION.VERSION, institution.version())
                .where(INSTITUTION.ID.eq(institution.id()))
                .execute();
        InstitutionOfTransaction.keep(institution);
    }

    private static Institution institution(Record row) {
        return new Institution(
                row.get(INSTITUTION.ID),
                row.get(INSTITUTION.NAME),
                row.get(INSTITUTION.CURRENCY),
                ZoneId.of(row.get(INSTITUTION.TIME_ZONE)),
                row.get(INSTITUTION.FISCAL_YEAR_START),
                row.get(INSTITUTION.PROVISIONAL),
                row.get(INSTITUTION.VERSION));
    }
}
