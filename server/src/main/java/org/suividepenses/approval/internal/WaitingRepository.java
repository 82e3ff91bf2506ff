package org.suividepenses.approval.internal;

import static org.suividepenses.approval.internal.db.Tables.APPROVAL_SIGNATURE;
import static org.suividepenses.approval.internal.db.Tables.APPROVAL_WAITING;
import static org.suividepenses.approval.internal.db.Tables.APPROVAL_WRITER;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.suividepenses.approval.Signer;
import org.suividepenses.approval.SignerKind;
import org.suividepenses.approval.internal.db.tables.ApprovalWaiting;
import org.suividepenses.kernel.PlaceInTime;

/** The signatures that are awaited now. An inbox is read from it by index, however much waits for others. */
@Repository
public class WaitingRepository {

    private final DSLContext database;

    WaitingRepository(DSLContext database) {
        this.database = database;
    }

    /** A signature awaited. */
    public record Waiting(UUID approval, int nth, UUID subject, UUID unit, Signer signer, Instant since) {}

    /**
     * What to look for: what waits for one signer, and may be signed by a person.
     *
     * @param unit null for every unit
     * @param person who must neither have written nor signed it
     * @param signs who signs, for themselves or for that person
     */
    public record Question(Signer signer, @Nullable UUID unit, UUID person, UUID signs) {}

    /** A row found. {@code forId} is whom the asker would stand in for; their own id for themselves. */
    public record Found(UUID approval, UUID subject, Instant since, UUID forId) {}

    /** A submission that waits for anybody. */
    public record Open(UUID subject, PlaceInTime place) {}

    public void insert(Collection<Waiting> rows) {
        if (rows.isEmpty()) {
            return;
        }
        BatchBindStep batch = database.batch(database.insertInto(
                        APPROVAL_WAITING,
                        APPROVAL_WAITING.APPROVAL_ID,
                        APPROVAL_WAITING.NTH,
                        APPROVAL_WAITING.SUBJECT_ID,
                        APPROVAL_WAITING.UNIT_ID,
                        APPROVAL_WAITING.KIND,
                        APPROVAL_WAITING.ROLE,
                        APPROVAL_WAITING.PERSON_ID,
                        APPROVAL_WAITING.SINCE)
                .values((UUID) null, null, null, null, null, null, null, null));
        for (Waiting row : rows) {
            batch = batch.bind(
                    row.approval(),
                    row.nth(),
                    row.subject(),
                    row.unit(),
                    row.signer().kind().name(),
                    role(row.signer()),
                    row.signer().person(),
                    row.since());
        }
        batch.execute();
    }

    public void deleteAll(Collection<UUID> approvals) {
        database.deleteFrom(APPROVAL_WAITING)
                .where(APPROVAL_WAITING.APPROVAL_ID.in(approvals))
                .execute();
    }

    /** @param places one of each submission */
    public void delete(Map<UUID, Integer> places) {
        database.batch(places.entrySet().stream()
                        .map(place -> database.deleteFrom(APPROVAL_WAITING)
                                .where(APPROVAL_WAITING.APPROVAL_ID.eq(place.getKey()))
                                .and(APPROVAL_WAITING.NTH.eq(place.getValue())))
                        .toList())
                .execute();
    }

    /**
     * The oldest that answer any of the questions, in one statement; a submission comes once for each question that it answers.
     *
     * @param limit of what each question finds
     */
    public List<Found> oldest(List<Question> questions, @Nullable PlaceInTime after, int limit) {
        if (questions.isEmpty()) {
            return List.of();
        }
        Select<Record4<UUID, UUID, Instant, Integer>> all = branch(0, questions.getFirst(), after, limit);
        for (int at = 1; at < questions.size(); at++) {
            all = all.unionAll(branch(at, questions.get(at), after, limit));
        }
        return database.fetch(all)
                .map(row -> new Found(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        questions.get(row.value4()).person()));
    }

    /** The oldest that wait, whoever they wait for, each once. */
    public List<Open> oldest(@Nullable PlaceInTime after, int limit) {
        return database.selectDistinct(
                        APPROVAL_WAITING.SINCE, APPROVAL_WAITING.APPROVAL_ID, APPROVAL_WAITING.SUBJECT_ID)
                .from(APPROVAL_WAITING)
                .where(later(after))
                .orderBy(APPROVAL_WAITING.SINCE, APPROVAL_WAITING.APPROVAL_ID)
                .limit(limit)
                .fetch(row -> new Open(row.value3(), new PlaceInTime(row.value1(), row.value2())));
    }

    private Select<Record4<UUID, UUID, Instant, Integer>> branch(
            int number, Question question, @Nullable PlaceInTime after, int limit) {
        return database.select(
                        APPROVAL_WAITING.APPROVAL_ID,
                        APPROVAL_WAITING.SUBJECT_ID,
                        APPROVAL_WAITING.SINCE,
                        DSL.inline(number))
                .from(APPROVAL_WAITING)
                .where(awaits(question))
                .and(later(after))
                .and(isFirstPlace())
                .and(hasNoHandIn(question.person()))
                .and(question.person().equals(question.signs()) ? DSL.noCondition() : hasNoHandIn(question.signs()))
                .orderBy(APPROVAL_WAITING.SINCE, APPROVAL_WAITING.APPROVAL_ID)
                .limit(limit);
    }

    private static Condition later(@Nullable PlaceInTime after) {
        return after == null
                ? DSL.noCondition()
                : DSL.row(APPROVAL_WAITING.SINCE, APPROVAL_WAITING.APPROVAL_ID).gt(after.at(), after.id());
    }

    private static Condition awaits(Question question) {
        Signer signer = question.signer();
        Condition by = signer.kind() == SignerKind.PERSON
                ? APPROVAL_WAITING.PERSON_ID.eq(signer.person())
                : APPROVAL_WAITING.KIND.eq(signer.kind().name()).and(APPROVAL_WAITING.ROLE.eq(role(signer)));
        return question.unit() == null ? by : by.and(APPROVAL_WAITING.UNIT_ID.eq(question.unit()));
    }

    /** Of several places of a step for the same signer, the first. */
    private Condition isFirstPlace() {
        ApprovalWaiting earlier = APPROVAL_WAITING.as("earlier");
        return DSL.notExists(database.selectOne()
                .from(earlier)
                .where(earlier.APPROVAL_ID.eq(APPROVAL_WAITING.APPROVAL_ID))
                .and(earlier.NTH.lt(APPROVAL_WAITING.NTH))
                .and(earlier.KIND.eq(APPROVAL_WAITING.KIND))
                .and(earlier.ROLE.eq(APPROVAL_WAITING.ROLE))
                .and(earlier.PERSON_ID.isNotDistinctFrom(APPROVAL_WAITING.PERSON_ID)));
    }

    private Condition hasNoHandIn(UUID person) {
        return DSL.notExists(database.selectOne()
                        .from(APPROVAL_WRITER)
                        .where(APPROVAL_WRITER.APPROVAL_ID.eq(APPROVAL_WAITING.APPROVAL_ID))
                        .and(APPROVAL_WRITER.PERSON_ID.eq(person)))
                .and(DSL.notExists(database.selectOne()
                        .from(APPROVAL_SIGNATURE)
                        .where(APPROVAL_SIGNATURE.APPROVAL_ID.eq(APPROVAL_WAITING.APPROVAL_ID))
                        .and(APPROVAL_SIGNATURE.PERSON_ID.eq(person).or(APPROVAL_SIGNATURE.FOR_ID.eq(person)))));
    }

    static String role(Signer signer) {
        return signer.role() == null ? "" : signer.role().name();
    }
}
