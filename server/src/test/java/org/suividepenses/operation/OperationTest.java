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
import org.suividepenses.kernel.Money;
import org.suividepenses.operation.OperationOutcome.Done;
import org.suividepenses.operation.OperationOutcome.Refused;
import org.suividepenses.operation.OperationOutcome.SameHand;

class OperationTest {

    private static final Currency GNF = Currency.getInstance("GNF");
    private static final Instant MORNING = Instant.parse("2026-03-14T08:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-03-14T18:00:00Z");
    private static final Money FIVE = new Money(5, GNF);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 14);
    private static final UUID AUTHOR = new UUID(3, 4);
    private static final UUID APPROVER = new UUID(3, 5);
    private static final UUID PAYER = new UUID(3, 6);
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
                OperationStatus.SUBMITTED,
                        Set.of(
                                OperationAction.APPROVE,
                                OperationAction.REJECT,
                                OperationAction.UNSIGN,
                                OperationAction.RECALL,
                                OperationAction.EDIT,
                                OperationAction.CANCEL,
                                OperationAction.DUPLICATE),
                OperationStatus.REJECTED,
                        Set.of(
                                OperationAction.SUBMIT,
                                OperationAction.EDIT,
                                OperationAction.CANCEL,
                                OperationAction.DUPLICATE),
                OperationStatus.APPROVED,
                        Set.of(
                                OperationAction.PAY,
                                OperationAction.REVERSE,
                                OperationAction.UNSIGN,
                                OperationAction.EDIT,
                                OperationAction.CANCEL,
                                OperationAction.DUPLICATE),
                OperationStatus.PAID, Set.of(OperationAction.REVERSE, OperationAction.DUPLICATE),
                OperationStatus.CANCELLED, Set.of(OperationAction.DUPLICATE));
        assertThat(table.keySet()).containsExactlyInAnyOrder(OperationStatus.values());
        table.forEach((status, actions) ->
                assertThat(new TreeSet<>(status.actions())).as(status.name()).isEqualTo(new TreeSet<>(actions)));
    }

    @Test
    void everyTransitionKeepsToTheTable() {
        for (OperationStatus status : OperationStatus.values()) {
            Operation operation = in(status);
            refusedUnlessAllowed(
                    status, OperationAction.EDIT, operation.edit(operation.content(), GNF, APPROVER, EVENING));
            refusedUnlessAllowed(status, OperationAction.DELETE, operation.delete());
            refusedUnlessAllowed(status, OperationAction.SUBMIT, operation.submit(EVENING));
            refusedUnlessAllowed(status, OperationAction.CANCEL, operation.cancel("Doublon", EVENING));
            refusedUnlessAllowed(status, OperationAction.APPROVE, operation.approve(APPROVER, EVENING));
            refusedUnlessAllowed(
                    status, OperationAction.REJECT, operation.giveBack(ReturnKind.REJECTED, "Illisible", EVENING));
            refusedUnlessAllowed(status, OperationAction.UNSIGN, operation.unsign(EVENING));
            refusedUnlessAllowed(status, OperationAction.RECALL, operation.recall(EVENING));
            refusedUnlessAllowed(status, OperationAction.PAY, operation.pay(FIVE, TODAY, PAYER, EVENING));
        }
    }

    @Test
    void authorApproverAndPayerAreThreePeople() {
        Operation submitted = in(OperationStatus.SUBMITTED);
        assertThat(submitted.approve(AUTHOR, EVENING)).isEqualTo(new SameHand(OperationAction.APPROVE));
        Operation corrected = done(submitted.edit(content("6"), GNF, PAYER, EVENING));
        assertThat(corrected.approve(PAYER, EVENING)).isEqualTo(new SameHand(OperationAction.APPROVE));
        assertThat(in(OperationStatus.APPROVED).pay(FIVE, TODAY, APPROVER, EVENING))
                .isEqualTo(new SameHand(OperationAction.PAY));
        assertThat(in(OperationStatus.APPROVED).pay(FIVE, TODAY, AUTHOR, EVENING))
                .isEqualTo(new SameHand(OperationAction.PAY));
    }

    @Test
    void anEditVoidsTheApproval() {
        Operation edited = done(in(OperationStatus.APPROVED).edit(content("6"), GNF, AUTHOR, EVENING));
        assertThat(edited.status()).isEqualTo(OperationStatus.SUBMITTED);
        assertThat(edited.life().approvedBy()).isNull();
        assertThat(edited.number()).isEqualTo(NUMBER);
    }

    @Test
    void submissionGivesTheNumberAndCancellationKeepsIt() {
        Operation submitted = done(in(OperationStatus.DRAFT).submit(EVENING)).numbered(NUMBER);
        assertThat(submitted.number()).isEqualTo(NUMBER);
        assertThat(submitted.version()).isEqualTo(2);
        assertThat(submitted.changedAt()).isEqualTo(EVENING);
        Operation cancelled = done(submitted.cancel("Doublon", EVENING));
        assertThat(cancelled.number()).isEqualTo(NUMBER);
        assertThat(cancelled.version()).isEqualTo(3);
    }

    @Test
    void anEditKeepsWhoMadeItAndWhen() {
        Operation draft = in(OperationStatus.DRAFT);
        Operation edited = done(draft.edit(content("7"), GNF, AUTHOR, EVENING));
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
        Operation draft = Operation.draft(new OperationId(new UUID(1, 2)), content("5"), GNF, AUTHOR, MORNING);
        return switch (status) {
            case DRAFT -> draft;
            case SUBMITTED -> done(draft.submit(MORNING)).numbered(NUMBER);
            case REJECTED -> done(in(OperationStatus.SUBMITTED).giveBack(ReturnKind.REJECTED, "Illisible", MORNING));
            case APPROVED -> done(in(OperationStatus.SUBMITTED).approve(APPROVER, MORNING));
            case PAID -> done(in(OperationStatus.APPROVED).pay(FIVE, TODAY, PAYER, MORNING));
            case CANCELLED -> done(in(OperationStatus.SUBMITTED).cancel("Doublon", MORNING));
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
