package org.suividepenses.exchange;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.audit.Changes;
import org.suividepenses.exchange.internal.ImportMappingRepository;
import org.suividepenses.exchange.internal.mapping.Mapping;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.kernel.WrittenText;

/** Layouts remembered by name, shared by all who import. */
@Service
@Transactional
public class ImportMappings {

    private static final int NAME_LENGTH = 120;
    private static final String SUBJECT = "IMPORT_MAPPING";

    private final ImportMappingRepository repository;
    private final AuditTrail audit;
    private final IdSource ids;
    private final Clock clock;

    ImportMappings(ImportMappingRepository repository, AuditTrail audit, IdSource ids, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<RememberedMapping> all(Caller caller) {
        caller.mustHave(Permission.OPERATION_IMPORT);
        return repository.all();
    }

    /** @throws ProblemException VALIDATION for an empty or long name; DUPLICATE when it is taken */
    public RememberedMapping remember(Caller caller, String name, Mapping mapping) {
        caller.mustHave(Permission.OPERATION_IMPORT);
        String clean = name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        FieldProblems problems = new FieldProblems();
        WrittenText.checkRequired("/name", clean, NAME_LENGTH, problems);
        problems.refuseIfAny();
        if (repository.count() >= ImportMappingRepository.LIMIT) {
            throw ProblemException.of(ProblemType.CONFLICT, "import.mapping.too-many", ImportMappingRepository.LIMIT);
        }
        RememberedMapping remembered = new RememberedMapping(ids.next(), clean, mapping);
        try {
            repository.insert(remembered, clock.instant());
        } catch (DuplicateKeyException taken) {
            throw ProblemException.of(ProblemType.DUPLICATE, "import.mapping.name-taken", clean);
        }
        audit.record(
                caller.actor(),
                "CREATE",
                SUBJECT,
                remembered.id(),
                Changes.none().field("name", null, clean));
        return remembered;
    }

    /** @throws ProblemException NOT_FOUND */
    public void forget(Caller caller, UUID id) {
        caller.mustHave(Permission.OPERATION_IMPORT);
        String name = repository.name(id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
        if (!repository.delete(id)) {
            throw ProblemException.of(ProblemType.NOT_FOUND);
        }
        audit.record(caller.actor(), "DELETE", SUBJECT, id, Changes.none().field("name", name, null));
    }
}
