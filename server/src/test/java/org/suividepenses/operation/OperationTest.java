package org.suividepenses.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.suividepenses.operation.OperationOutcome.Done;
import org.suividepenses.operation.OperationOutcome.Refused;

class OperationTest {

    private static final Currency GNF = Currency.getInstance("GNF");
    private static final Instant MORNING = Instant.parse("2026-03-14T08:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-03-14T18:00:00Z");
    private static final OperationNumber NUMBER = new OperationNumber(2026, 123);

    @Test
    void theLifeOfAnOperationIsThisTable() {
        Map<OperationStatus, Set<OperationAction>> table = Map.of(
                OperationStatus.DRAFT,
                        Set.of(
                                OperationAction.EDIT,
                                OperationAction.DELETE,
                                OperationAction.SUBMIT,
                                OperationAction.DUPLICATE),
                OperationStatus.SUBMITTED, Set.of(OperationAction.CANCEL, OperationAction.DUPLICATE),
                OperationStatus.CANCELLED, Set.of(OperationAction.DUPLICATE));
        assertThat(table.keySet()).containsExactlyInAnyOrder(OperationStatus.values());
        table.forEach((status, actions) ->
                assertThat(new TreeSet<>(status.actions())).as(status.name()).isEqualTo(new TreeSet<>(actions)));
    }

    @Test
    void everyTransitionKeepsToTheTable() {
        for (OperationStatus status : OperationStatus.values()) {
            Operation operation = in(status);
            refusedUnlessAllowed(status, OperationAction.EDIT, operation.edit(operation.content(), GNF, EVENING));
            refusedUnlessAllowed(status, OperationAction.DELETE, operation.delete());
            refusedUnlessAllowed(status, OperationAction.SUBMIT, operation.submit(() -> NUMBER, EVENING));
            refusedUnlessAllowed(status, OperationAction.CANCEL, operation.cancel(EVENING));
        }
    }

    @Test
    void aRefusedSubmissionDrawsNoNumber() {
        OperationOutcome outcome = in(OperationStatus.SUBMITTED)
                .submit(
                        () -> {
                            throw new AssertionError("a number was drawn");
                        },
                        EVENING);
        assertThat(outcome).isInstanceOf(Refused.class);
    }

    @Test
    void submissionGivesTheNumberAndCancellationKeepsIt() {
        Operation submitted = done(in(OperationStatus.DRAFT).submit(() -> NUMBER, EVENING));
        assertThat(submitted.number()).isEqualTo(NUMBER);
        assertThat(submitted.version()).isEqualTo(2);
        assertThat(submitted.changedAt()).isEqualTo(EVENING);
        Operation cancelled = done(submitted.cancel(EVENING));
        assertThat(cancelled.number()).isEqualTo(NUMBER);
        assertThat(cancelled.version()).isEqualTo(3);
    }

    @Test
    void anEditKeepsWhoMadeItAndWhen() {
        Operation draft = in(OperationStatus.DRAFT);
        Operation edited = done(draft.edit(content("7"), GNF, EVENING));
        assertThat(edited.createdAt()).isEqualTo(MORNING);
        assertThat(edited.createdBy()).isEqualTo(draft.createdBy());
        assertThat(edited.baseAmount().minorUnits()).isEqualTo(7);
        assertThat(edited.version()).isEqualTo(2);
    }

    @Test
    void numbersAreWrittenWithTheirFiscalYearAndAtLeastSixDigits() {
        assertThat(NUMBER).hasToString("2026-000123");
        assertThat(new OperationNumber(2026, 1_234_567)).hasToString("2026-1234567");
        assertThat(OperationNumber.parse("2026-000123")).isEqualTo(NUMBER);
    }

    private static void refusedUnlessAllowed(OperationStatus status, OperationAction action, OperationOutcome outcome) {
        if (status.allows(action)) {
            assertThat(outcome).as("%s of %s", action, status).isInstanceOf(Done.class);
        } else {
            assertThat(outcome).isEqualTo(new Refused(status, action));
        }
    }

    private static Operation in(OperationStatus status) {
        Operation draft = Operation.draft(new OperationId(new UUID(1, 2)), content("5"), GNF, new UUID(3, 4), MORNING);
        return switch (status) {
            case DRAFT -> draft;
            case SUBMITTED -> done(draft.submit(() -> NUMBER, MORNING));
            case CANCELLED -> done(in(OperationStatus.SUBMITTED).cancel(MORNING));
        };
    }

    private static Operation done(OperationOutcome outcome) {
        return ((Done) outcome).operation();
    }

    private static OperationContent content(String unitPrice) {
        Price price = new Price(BigDecimal.ONE, new BigDecimal(unitPrice), GNF, null);
        return new OperationContent(
                LocalDate.of(2026, 3, 14), new UUID(1, 1), null, null, null, "", "Craie", price, null, "");
    }
}
