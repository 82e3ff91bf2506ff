package org.suividepenses.dossier;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.approval.Approval;
import org.suividepenses.approval.ApprovalState;
import org.suividepenses.attachment.Attachment;
import org.suividepenses.audit.Changes;
import org.suividepenses.budget.BudgetLineId;
import org.suividepenses.budget.BudgetPositions;
import org.suividepenses.budget.Figures;
import org.suividepenses.dossier.Voucher.Line;
import org.suividepenses.dossier.Voucher.PaidPart;
import org.suividepenses.dossier.Voucher.Visa;
import org.suividepenses.dossier.internal.Facts;
import org.suividepenses.dossier.internal.PrintRepository;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.UnitScope;
import org.suividepenses.identity.Users;
import org.suividepenses.operation.Allocations;
import org.suividepenses.operation.NamedLine;
import org.suividepenses.operation.NamedOperation;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.OperationAttachments;
import org.suividepenses.operation.OperationId;
import org.suividepenses.operation.OperationNames;
import org.suividepenses.operation.Operations;
import org.suividepenses.operation.Payment;
import org.suividepenses.operation.Payments;
import org.suividepenses.organisation.Institutions;

/** Draws up the pages of operations, remembers what they said, and says later whether it still holds. Within the caller's units. */
@Service
@Transactional
public class Vouchers {

    private final Operations operations;
    private final OperationNames names;
    private final Allocations allocations;
    private final Payments payments;
    private final OperationAttachments documents;
    private final BudgetPositions positions;
    private final Institutions institutions;
    private final Users users;
    private final PrintRepository prints;
    private final Clock clock;

    Vouchers(
            Operations operations,
            OperationNames names,
            Allocations allocations,
            Payments payments,
            OperationAttachments documents,
            BudgetPositions positions,
            Institutions institutions,
            Users users,
            PrintRepository prints,
            Clock clock) {
        this.operations = operations;
        this.names = names;
        this.allocations = allocations;
        this.payments = payments;
        this.documents = documents;
        this.positions = positions;
        this.institutions = institutions;
        this.users = users;
        this.prints = prints;
        this.clock = clock;
    }

    /** The page of an operation, to be printed: what it says is remembered. Empty when there is none for this caller. */
    public Optional<Voucher> print(OperationId id, Caller caller) {
        return drawn(id, caller).map(drawn -> {
            prints.note(
                    id,
                    drawn.voucher().code(),
                    drawn.facts().apply(Facts.VERSION),
                    caller.userId(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
            return drawn.voucher();
        });
    }

    /**
     * What is known of a page.
     *
     * @param printedBy null for a command
     * @param changes what is otherwise now; nothing when the page holds
     */
    public record Verified(
            NamedOperation named, @Nullable String printedBy, Instant printedAt, List<Changes.Change> changes) {}

    /**
     * Compares a page with what is kept now.
     *
     * @param code as the page says it, in any case, with or without spaces and dashes
     * @return empty when no such page was ever printed of this operation, or it is not the caller's
     */
    @Transactional(readOnly = true)
    public Optional<Verified> verify(OperationId id, String code, Caller caller) {
        return drawn(id, caller)
                .flatMap(now -> prints.find(id, PageCode.bare(code))
                        .map(print -> new Verified(
                                now.voucher().named(),
                                name(print.by()),
                                print.at(),
                                visible(
                                        print.facts()
                                                .until(now.facts()
                                                        .apply(print.facts().version())),
                                        caller))));
    }

    /**
     * Compares a page with what is kept now, by its code alone.
     *
     * @param code as the page says it, in any case, with or without spaces and dashes
     * @return empty when no page of this code was ever printed, or its operation is not the caller's
     */
    @Transactional(readOnly = true)
    public Optional<Verified> verify(String code, Caller caller) {
        return prints.operations(PageCode.bare(code)).stream()
                .flatMap(id -> verify(id, code, caller).stream())
                .findFirst();
    }

    /** @param facts what the page asserts, by the version in which it is said */
    private record Drawn(Voucher voucher, IntFunction<Facts> facts) {}

    private Optional<Drawn> drawn(OperationId id, Caller caller) {
        return operations.find(id, caller).map(operation -> {
            NamedOperation named = names.of(operation);
            List<Allocations.Part> parts = allocations.of(operation, EVERY_UNIT);
            List<Visa> visas = visas(operations.approvals(id, caller).orElse(List.of()));
            List<PaidPart> paid = paid(payments.of(id, caller).orElse(List.of()));
            List<Attachment> counting = documents.of(id, caller).orElse(List.of()).stream()
                    .filter(Attachment::counts)
                    .toList();
            List<Facts.Part> charged = parts.stream()
                    .map(part -> new Facts.Part(
                            Objects.requireNonNull(part.line()), part.amount().toPlainString()))
                    .toList();
            IntFunction<Facts> facts = version -> Facts.of(version, named, charged, visas, paid, counting);
            String code = facts.apply(Facts.VERSION).code(prints.codeSecret());
            return new Drawn(new Voucher(named, lines(operation, parts, caller), visas, paid, counting, code), facts);
        });
    }

    /** Facts are the same whoever prints; what is shown of lines is the caller's. */
    private static final Caller EVERY_UNIT = Caller.commandLine("voucher");

    private List<Line> lines(Operation operation, List<Allocations.Part> parts, Caller caller) {
        Set<BudgetLineId> ids = parts.stream()
                .map(Allocations.Part::line)
                .filter(Objects::nonNull)
                .map(line -> line.line().id())
                .collect(Collectors.toSet());
        int year =
                institutions.required().fiscalYear(operation.content().date()).label();
        Instant submitted = operation.life().submittedAt();
        Map<BudgetLineId, Figures> before =
                submitted == null || !operation.status().charges()
                        ? Map.of()
                        : positions.heldBy(ids, year, submitted.minus(1, ChronoUnit.MICROS));
        Map<BudgetLineId, Figures> today = positions.heldBy(ids, year, null);
        return parts.stream()
                .map(part -> {
                    NamedLine line = Objects.requireNonNull(part.line());
                    return line.visibleTo(caller)
                            ? new Line(line, part.amount(), available(before, line), available(today, line))
                            : new Line(null, part.amount(), null, null);
                })
                .toList();
    }

    private static @Nullable BigInteger available(Map<BudgetLineId, Figures> figures, NamedLine line) {
        Figures of = figures.get(line.line().id());
        return of == null ? null : of.available();
    }

    /** Of the last submission, unless it came back. */
    private List<Visa> visas(List<Approval> approvals) {
        if (approvals.isEmpty()) {
            return List.of();
        }
        Approval last = approvals.getLast();
        if (last.state() != ApprovalState.OPEN && last.state() != ApprovalState.COMPLETE) {
            return List.of();
        }
        Set<UUID> people = new HashSet<>();
        last.signatures().forEach(signature -> {
            people.add(signature.person());
            if (signature.forId() != null) {
                people.add(signature.forId());
            }
        });
        Map<UUID, String> byId = users.names(people);
        return last.signatures().stream()
                .map(signature -> new Visa(
                        last.steps().get(signature.step()).label(),
                        byId.getOrDefault(signature.person(), ""),
                        signature.forId() == null ? null : byId.getOrDefault(signature.forId(), ""),
                        signature.at()))
                .toList();
    }

    private List<PaidPart> paid(List<Payment> all) {
        Map<UUID, String> byId = users.names(present(all.stream().map(Payment::by)));
        Collection<UUID> takenBack = present(all.stream().map(Payment::reverses));
        return all.stream()
                .map(payment -> new PaidPart(
                        payment,
                        payment.by() == null ? "" : byId.getOrDefault(payment.by(), ""),
                        takenBack.contains(payment.id())))
                .toList();
    }

    private @Nullable String name(@Nullable UUID person) {
        return person == null ? null : users.names(List.of(person)).get(person);
    }

    /** What an operation was and is charged to is said only to who sees every unit: former lines may be of any. */
    private static List<Changes.Change> visible(List<Changes.Change> changes, Caller caller) {
        return caller.scope() instanceof UnitScope.Everywhere
                ? changes
                : changes.stream()
                        .map(change -> change.field().equals("allocation")
                                ? new Changes.Change(change.field(), null, null)
                                : change)
                        .toList();
    }

    private static Set<UUID> present(Stream<@Nullable UUID> ids) {
        return ids.filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
