package org.suividepenses.attachment;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.attachment.internal.KindRepository;
import org.suividepenses.kernel.ProblemException;

/** The kinds of supporting documents of this institution. */
@Service
public class DocumentKinds {

    private final KindRepository repository;

    DocumentKinds(KindRepository repository) {
        this.repository = repository;
    }

    /** All of them, in their order, those no longer in use included. */
    @Transactional(readOnly = true)
    public List<DocumentKind> all() {
        return repository.all();
    }

    /** @throws ProblemException VALIDATION when new documents cannot be of this kind */
    @Transactional(readOnly = true)
    public void mustBeActive(String pointer, String code) {
        if (repository.all().stream()
                .noneMatch(kind -> kind.active() && kind.code().equals(code))) {
            throw ProblemException.validation(pointer, "attachment.kind-unknown");
        }
    }
}
