package org.suividepenses.operation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suividepenses.approval.Approval;
import org.suividepenses.approval.Approval.Signature;
import org.suividepenses.approval.ApprovalState;
import org.suividepenses.approval.Approvals;
import org.suividepenses.approval.Approvers;
import org.suividepenses.approval.ChainStep;
import org.suividepenses.approval.Inbox;
import org.suividepenses.approval.NamedSigner;
import org.suividepenses.approval.StuckApprovals;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Users;
import org.suividepenses.kernel.Page;
import org.suividepenses.operation.Operations;
import org.suividepenses.operation.PayeeNotices;

/** Shows approvals with the names of those in them. */
@Component
class ApprovalViews {

    private final Operations operations;
    private final PayeeNotices payees;
    private final Approvals approvals;
    private final Approvers approvers;
    private final Users users;

    ApprovalViews(Operations operations, PayeeNotices payees, Approvals approvals, Approvers approvers, Users users) {
        this.operations = operations;
        this.payees = payees;
        this.approvals = approvals;
        this.approvers = approvers;
        this.users = users;
    }

    /**
     * An operation that waits for a signature.
     *
     * @param step its label; empty for the default of one signature
     * @param onBehalfOf whose stand-in the reader would be; null for themselves
     */
    record InboxEntry(
            OperationSummary operation,
            String step,
            Instant since,
            @Nullable String onBehalfOf) {}

    /**
     * An operation that waits for a signature that nobody can give.
     *
     * @param step its label; empty for the default of one signature
     * @param missing the signers that nobody is
     */
    record StuckEntry(OperationSummary operation, String step, Instant since, List<NamedSigner> missing) {}

    record ApprovalList(List<View> items) {}

    /** @param chain its name; empty for the default of one signature */
    @Schema(name = "Approval")
    record View(String chain, ApprovalState state, Instant openedAt, List<StepView> steps) {}

    enum StepState {
        SIGNED,
        WAITING,
        TO_COME
    }

    /**
     * @param all whether each of the signers signs
     * @param signatures those given
     * @param awaited who may sign now; empty for a step that nobody can sign
     */
    @Schema(name = "ApprovalStep")
    record StepView(
            String label,
            boolean all,
            StepState state,
            List<NamedSigner> signers,
            List<SignatureView> signatures,
            List<String> awaited) {}

    /** @param onBehalfOf whose stand-in signed; null for themselves */
    @Schema(name = "ApprovalSignature")
    record SignatureView(String person, @Nullable String onBehalfOf, Instant at) {}

    ApprovalController.InboxView inbox(Page<Inbox.Entry> page, int count, Caller caller) {
        List<UUID> ids = page.items().stream().map(Inbox.Entry::subjectId).toList();
        Map<UUID, OperationSummary> found = found(ids, caller);
        Map<UUID, Approval> open = approvals.open(ids);
        Map<UUID, String> absent = users.names(page.items().stream()
                .flatMap(entry -> Stream.ofNullable(entry.forId()))
                .toList());
        List<InboxEntry> items = new ArrayList<>();
        for (Inbox.Entry entry : page.items()) {
            OperationSummary operation = found.get(entry.subjectId());
            Approval approval = open.get(entry.subjectId());
            if (operation != null && approval != null) {
                items.add(new InboxEntry(
                        operation,
                        approval.step().label(),
                        entry.since(),
                        entry.forId() == null ? null : absent.get(entry.forId())));
            }
        }
        return new ApprovalController.InboxView(items, page.nextCursor(), count);
    }

    ApprovalController.StuckView stuck(Page<StuckApprovals.Stuck> page, Caller caller) {
        Map<UUID, OperationSummary> found = found(
                page.items().stream().map(each -> each.approval().subjectId()).toList(), caller);
        Map<UUID, String> people = users.names(page.items().stream()
                .flatMap(each -> each.missing().stream())
                .flatMap(signer -> Stream.ofNullable(signer.person()))
                .collect(Collectors.toSet()));
        List<StuckEntry> items = new ArrayList<>();
        for (StuckApprovals.Stuck each : page.items()) {
            OperationSummary operation = found.get(each.approval().subjectId());
            if (operation != null) {
                items.add(new StuckEntry(
                        operation,
                        each.approval().step().label(),
                        each.since(),
                        each.missing().stream()
                                .map(signer -> NamedSigner.of(signer, people))
                                .toList()));
            }
        }
        return new ApprovalController.StuckView(items, page.nextCursor());
    }

    private Map<UUID, OperationSummary> found(List<UUID> ids, Caller caller) {
        return payees.listed(operations.findAll(ids, caller)).stream()
                .map(OperationSummary::of)
                .collect(Collectors.toMap(OperationSummary::id, summary -> summary));
    }

    ApprovalList of(List<Approval> found) {
        Map<UUID, Set<UUID>> awaited = approvers.awaited(found);
        Set<UUID> people = new HashSet<>();
        awaited.values().forEach(people::addAll);
        for (Approval approval : found) {
            people.addAll(approval.hands());
            approval.steps().stream()
                    .flatMap(step -> step.signers().stream())
                    .flatMap(signer -> Stream.ofNullable(signer.person()))
                    .forEach(people::add);
        }
        Map<UUID, String> named = users.names(people);
        return new ApprovalList(found.reversed().stream()
                .map(approval -> new View(
                        approval.chainName(),
                        approval.state(),
                        approval.openedAt(),
                        IntStream.range(0, approval.steps().size())
                                .mapToObj(at -> step(approval, at, awaited, named))
                                .toList()))
                .toList());
    }

    private static StepView step(Approval approval, int at, Map<UUID, Set<UUID>> awaited, Map<UUID, String> named) {
        ChainStep step = approval.steps().get(at);
        StepState state = state(approval, at);
        List<String> waitedFor = state == StepState.WAITING
                ? awaited.getOrDefault(approval.id(), Set.of()).stream()
                        .map(person -> name(person, named))
                        .sorted()
                        .toList()
                : List.of();
        return new StepView(
                step.label(),
                step.all(),
                state,
                step.signers().stream()
                        .map(signer -> NamedSigner.of(signer, named))
                        .toList(),
                approval.signatures().stream()
                        .filter(signature -> signature.step() == at)
                        .map(signature -> signature(signature, named))
                        .toList(),
                waitedFor);
    }

    private static StepState state(Approval approval, int at) {
        if (approval.state() == ApprovalState.COMPLETE || at < approval.current()) {
            return StepState.SIGNED;
        }
        return at == approval.current() && approval.state() == ApprovalState.OPEN
                ? StepState.WAITING
                : StepState.TO_COME;
    }

    private static SignatureView signature(Signature signature, Map<UUID, String> named) {
        UUID forId = signature.forId();
        return new SignatureView(
                name(signature.person(), named), forId == null ? null : name(forId, named), signature.at());
    }

    private static String name(UUID person, Map<UUID, String> named) {
        return named.getOrDefault(person, "");
    }
}
