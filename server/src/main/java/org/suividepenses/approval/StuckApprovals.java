package org.suividepenses.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.approval.internal.ApprovalRepository;
import org.suividepenses.approval.internal.Signatories;
import org.suividepenses.approval.internal.WaitingRepository;
import org.suividepenses.approval.internal.WaitingRepository.Open;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.kernel.Page;
import org.suividepenses.kernel.PlaceInTime;

/** What waits for a signature that nobody can give: a unit without a head, a role that nobody holds, somebody who left. */
@Service
@Transactional(readOnly = true)
public class StuckApprovals {

    private static final int CHUNK = 500;

    /** How many of those that wait one page looks at: the next page goes on behind them. */
    private static final int LOOKED_AT = 5_000;

    private final WaitingRepository waiting;
    private final ApprovalRepository approvals;
    private final Signatories signatories;

    StuckApprovals(WaitingRepository waiting, ApprovalRepository approvals, Signatories signatories) {
        this.waiting = waiting;
        this.approvals = approvals;
        this.signatories = signatories;
    }

    /**
     * A submission that nobody can sign.
     *
     * @param missing the signers that nobody is, one or more
     */
    public record Stuck(Approval approval, List<Signer> missing) {

        /** When its step began to wait. */
        public Instant since() {
            return approval.waitingSince();
        }
    }

    /**
     * Those in the caller's units, the oldest first. A page may hold fewer than asked for, or none, and yet have a next one.
     *
     * @param cursor where the page begins; null for the first
     */
    public Page<Stuck> page(@Nullable String cursor, int size, Caller caller) {
        caller.mustHave(Permission.INSTITUTION_WRITE);
        List<Stuck> found = new ArrayList<>();
        PlaceInTime after = cursor == null ? null : PlaceInTime.of(cursor);
        for (int lookedAt = 0; lookedAt < LOOKED_AT; lookedAt += CHUNK) {
            List<Open> chunk = waiting.oldest(after, CHUNK);
            Map<UUID, Stuck> stuck = stuck(chunk, caller);
            for (Open open : chunk) {
                if (found.size() == size) {
                    return new Page<>(found, after == null ? null : after.cursor());
                }
                after = open.place();
                Stuck here = stuck.get(open.subject());
                if (here != null) {
                    found.add(here);
                }
            }
            if (chunk.size() < CHUNK) {
                return new Page<>(found, null);
            }
        }
        return new Page<>(found, after == null ? null : after.cursor());
    }

    private Map<UUID, Stuck> stuck(List<Open> chunk, Caller caller) {
        List<Approval> open = approvals.open(chunk.stream().map(Open::subject).toList()).values().stream()
                .filter(approval -> caller.scope().includes(approval.unitId()))
                .toList();
        Signatories.Awaited awaited = signatories.awaited(open);
        Map<UUID, Stuck> stuck = new HashMap<>();
        for (Approval approval : open) {
            List<Signer> missing = awaited.missing(approval);
            if (!missing.isEmpty()) {
                stuck.put(approval.subjectId(), new Stuck(approval, missing));
            }
        }
        return stuck;
    }
}
