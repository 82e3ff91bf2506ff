package org.suividepenses.operation.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.approval.Inbox;
import org.suividepenses.approval.StuckApprovals;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.kernel.Page;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.operation.Comments;
import org.suividepenses.operation.OperationId;
import org.suividepenses.operation.Operations;
import org.suividepenses.operation.StatusReason;

/** What waits for somebody's signature, and what each operation waits for. */
@RestController
@RequestMapping("/api/v1")
class ApprovalController {

    private static final int SIZE = 50;
    private static final int SIZE_LIMIT = 200;

    private final Inbox inbox;
    private final StuckApprovals stuck;
    private final Operations operations;
    private final Comments comments;
    private final ApprovalViews views;

    ApprovalController(
            Inbox inbox, StuckApprovals stuck, Operations operations, Comments comments, ApprovalViews views) {
        this.inbox = inbox;
        this.stuck = stuck;
        this.operations = operations;
        this.comments = comments;
        this.views = views;
    }

    record CommentBody(@Nullable String text) {}

    /**
     * @param cursor the {@code nextCursor} of the page before
     * @param size from 1 to 200
     */
    @Requires(Permission.OPERATION_APPROVE)
    @GetMapping("/inbox")
    InboxView getInbox(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer size,
            Caller caller) {
        Page<Inbox.Entry> page = inbox.page(cursor, size(size), caller);
        return views.inbox(page, inbox.count(caller), caller);
    }

    /**
     * What waits for a signature that nobody can give, the oldest first. A page may be short, or empty, and yet have a next one.
     *
     * @param cursor the {@code nextCursor} of the page before
     * @param size from 1 to 200
     */
    @Requires(Permission.INSTITUTION_WRITE)
    @GetMapping("/inbox/stuck")
    StuckView listStuckApprovals(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer size,
            Caller caller) {
        return views.stuck(stuck.page(cursor, size(size), caller), caller);
    }

    private static int size(@Nullable Integer size) {
        int wanted = size == null ? SIZE : size;
        if (wanted < 1 || wanted > SIZE_LIMIT) {
            throw ProblemException.invalidParameter("size", "parameter.size", SIZE_LIMIT);
        }
        return wanted;
    }

    /** The submissions of an operation, the latest first, each with its steps and signatures. */
    @Requires(Permission.OPERATION_READ)
    @GetMapping("/operations/{id}/approvals")
    ApprovalViews.ApprovalList listApprovals(@PathVariable UUID id, Caller caller) {
        return views.of(operations.approvals(new OperationId(id), caller).orElseThrow(Outcomes::unknown));
    }

    /** A remark that decides nothing. */
    @Requires(Permission.OPERATION_READ)
    @PostMapping("/operations/{id}/comments")
    ResponseEntity<Void> commentOperation(@PathVariable UUID id, @RequestBody CommentBody body, Caller caller) {
        comments.add(new OperationId(id), StatusReason.parse("/text", body.text()), caller);
        return ResponseEntity.noContent().build();
    }

    /**
     * One page of what waits.
     *
     * @param count of all that waits, at most 100
     */
    record InboxView(
            List<ApprovalViews.InboxEntry> items, @Nullable String nextCursor, int count) {}

    /** One page of what nobody can sign. */
    record StuckView(
            List<ApprovalViews.StuckEntry> items, @Nullable String nextCursor) {}
}
