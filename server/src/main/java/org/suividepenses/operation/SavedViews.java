package org.suividepenses.operation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.audit.Changes;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.kernel.FieldProblem;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.operation.SavedView.Details;
import org.suividepenses.operation.internal.SavedViewRepository;
import org.suividepenses.platform.web.Versions;

/** Everyone's own views of the list, and those that others share. Only its owner changes a view. */
@Service
@Transactional
public class SavedViews {

    private static final String SUBJECT = "SAVED_VIEW";

    /** The most views that are shown. */
    private static final int SHOWN = 500;

    private final SavedViewRepository repository;
    private final AuditTrail audit;
    private final IdSource ids;

    SavedViews(SavedViewRepository repository, AuditTrail audit, IdSource ids) {
        this.repository = repository;
        this.audit = audit;
        this.ids = ids;
    }

    /** The caller's own views and those that are shared, by name; at most {@value #SHOWN}. */
    @Transactional(readOnly = true)
    public List<SavedView> visible(Caller caller) {
        caller.mustHave(Permission.OPERATION_READ);
        return repository.visible(owner(caller), SHOWN);
    }

    /**
     * @param id chosen by the client; null for a new one
     * @throws ProblemException FORBIDDEN to share without the right to; DUPLICATE when the caller has one of this name;
     *     CONFLICT when the id is taken
     */
    public SavedView create(@Nullable UUID id, Details details, Caller caller) {
        mayKeep(details, caller);
        UUID ownId = id == null ? ids.next() : id;
        if (repository.exists(ownId)) {
            throw ProblemException.of(ProblemType.CONFLICT);
        }
        SavedView view = new SavedView(ownId, owner(caller), details, 1);
        write(() -> repository.insert(view));
        audit.record(caller.actor(), "CREATE", SUBJECT, ownId, changes(null, details));
        return view;
    }

    /** @throws ProblemException NOT_FOUND also for another's view; VERSION_STALE; otherwise as {@link #create} */
    public SavedView change(UUID id, Details details, long seenVersion, Caller caller) {
        mayKeep(details, caller);
        SavedView before = own(id, seenVersion, caller);
        SavedView after = new SavedView(id, before.ownerId(), details, before.version() + 1);
        write(() -> repository.update(after));
        audit.record(caller.actor(), "EDIT", SUBJECT, id, changes(before.details(), details));
        return after;
    }

    /** @throws ProblemException NOT_FOUND also for another's view; VERSION_STALE */
    public void delete(UUID id, long seenVersion, Caller caller) {
        caller.mustHave(Permission.OPERATION_READ);
        SavedView view = own(id, seenVersion, caller);
        repository.delete(id);
        audit.record(caller.actor(), "DELETE", SUBJECT, id, changes(view.details(), null));
    }

    private SavedView own(UUID id, long seenVersion, Caller caller) {
        SavedView view =
                repository.lock(id, owner(caller)).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
        Versions.mustMatch(seenVersion, view.version());
        return view;
    }

    private static void write(Runnable statement) {
        try {
            statement.run();
        } catch (DuplicateKeyException taken) {
            throw ProblemException.withFields(
                    ProblemType.DUPLICATE, List.of(FieldProblem.of("/name", "view.name-taken")));
        }
    }

    private static void mayKeep(Details details, Caller caller) {
        caller.mustHave(Permission.OPERATION_READ);
        if (details.shared() && !caller.may(Permission.VIEW_SHARE)) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "view.share-forbidden");
        }
    }

    /** A view belongs to somebody; a command has none. */
    private static UUID owner(Caller caller) {
        UUID user = caller.userId();
        if (user == null) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        return user;
    }

    private static Changes changes(@Nullable Details before, @Nullable Details after) {
        return Changes.none()
                .field("name", before == null ? null : before.name(), after == null ? null : after.name())
                .field("query", before == null ? null : before.query(), after == null ? null : after.query())
                .field("shared", before == null ? null : before.shared(), after == null ? null : after.shared());
    }
}
