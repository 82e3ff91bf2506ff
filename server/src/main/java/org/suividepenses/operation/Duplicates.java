package org.suividepenses.operation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.kernel.Money;
import org.suividepenses.operation.internal.DuplicateRepository;

/** Notices that an expense may have been entered before. It warns and never refuses: true twins exist. */
@Service
@Transactional(readOnly = true)
public class Duplicates {

    /** The most that are shown. */
    public static final int SHOWN = 10;

    private final DuplicateRepository repository;

    Duplicates(DuplicateRepository repository) {
        this.repository = repository;
    }

    /**
     * What is known of an expense being entered; null and empty where nothing is known yet.
     *
     * @param self the operation itself, which is no duplicate of its own
     */
    public record Candidate(
            @Nullable OperationId self,
            @Nullable LocalDate date,
            @Nullable UUID unitId,
            @Nullable UUID supplierId,
            String reference,
            @Nullable Money amount) {

        static Candidate of(Operation operation) {
            OperationContent content = operation.content();
            return new Candidate(
                    operation.id(),
                    content.date(),
                    content.unitId(),
                    content.supplierId(),
                    content.reference(),
                    operation.amount());
        }
    }

    /** What looks like {@code operation} among the operations the caller may see. */
    public List<ProbableDuplicate> of(Operation operation, Caller caller) {
        return of(Candidate.of(operation), caller);
    }

    /**
     * What looks like the candidate among the operations the caller may see, cancelled ones left out: first those of the
     * same reference, then those of the same supplier and amount within seven days; at most {@value #SHOWN}.
     */
    public List<ProbableDuplicate> of(Candidate candidate, Caller caller) {
        caller.mustHave(Permission.OPERATION_READ);
        return repository.find(candidate, caller.scope(), SHOWN);
    }
}
