package org.suividepenses.dossier.internal;

import static org.suividepenses.dossier.internal.db.Tables.VOUCHER_PRINT;
import static org.suividepenses.dossier.internal.db.Tables.VOUCHER_SECRET;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.suividepenses.operation.OperationId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What printed pages said: one row for each content, however often it was printed. */
@Repository
public class PrintRepository {

    private static final TypeReference<LinkedHashMap<String, String>> FACTS = new TypeReference<>() {};

    private static final int MOST_ALIKE = 20;

    private final DSLContext database;
    private final JsonMapper json;

    PrintRepository(DSLContext database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** @param by null for a command */
    public record Print(Facts facts, @Nullable UUID by, Instant at) {}

    /** What keys the codes of pages; made with the database, never changed, and told to nobody. */
    public byte[] codeSecret() {
        return database.select(VOUCHER_SECRET.SECRET).from(VOUCHER_SECRET).fetchSingle(VOUCHER_SECRET.SECRET);
    }

    public void note(OperationId id, String code, Facts facts, @Nullable UUID by, Instant at) {
        database.insertInto(VOUCHER_PRINT)
                .set(VOUCHER_PRINT.OPERATION_ID, id.value())
                .set(VOUCHER_PRINT.CODE, code)
                .set(VOUCHER_PRINT.FACTS, json.writeValueAsString(facts.byField()))
                .set(VOUCHER_PRINT.PRINTED_BY, by)
                .set(VOUCHER_PRINT.PRINTED_AT, at)
                .onDuplicateKeyIgnore()
                .execute();
    }

    /** Of which operations pages of a code were printed, the earliest first: drafts that say the same bear the same. */
    public List<OperationId> operations(String code) {
        return database.select(VOUCHER_PRINT.OPERATION_ID)
                .from(VOUCHER_PRINT)
                .where(VOUCHER_PRINT.CODE.eq(code))
                .orderBy(VOUCHER_PRINT.PRINTED_AT, VOUCHER_PRINT.OPERATION_ID)
                .limit(MOST_ALIKE)
                .fetch(row -> new OperationId(row.value1()));
    }

    public Optional<Print> find(OperationId id, String code) {
        return database.selectFrom(VOUCHER_PRINT)
                .where(VOUCHER_PRINT.OPERATION_ID.eq(id.value()))
                .and(VOUCHER_PRINT.CODE.eq(code))
                .fetchOptional(row -> new Print(
                        new Facts(facts(row.get(VOUCHER_PRINT.FACTS))),
                        row.get(VOUCHER_PRINT.PRINTED_BY),
                        row.get(VOUCHER_PRINT.PRINTED_AT)));
    }

    private Map<String, String> facts(String text) {
        return json.readValue(text, FACTS);
    }
}
