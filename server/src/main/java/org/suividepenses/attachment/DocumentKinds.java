package org.suividepenses.attachment;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
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

    /** As {@link #all}, held unchanged until the transaction of the caller ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<DocumentKind> held() {
        return repository.held();
    }

    /** Adds a kind, in the transaction of a caller who holds them all. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(DocumentKind kind) {
        repository.insert(kind);
    }

    /** Keeps a kind otherwise than it was, in the transaction of a caller who holds them all. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(DocumentKind kind) {
        repository.update(kind);
    }

    /** @throws ProblemException VALIDATION when new documents cannot be of this kind */
    @Transactional(readOnly = true)
    public void mustBeActive(String pointer, String code) {
        mustBeActive(pointer, code, repository.all());
    }

    /** As {@link #mustBeActive(String, String)}, and it stays so until the transaction of the caller ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mustStayActive(String pointer, String code) {
        mustBeActive(pointer, code, repository.held());
    }

    private static void mustBeActive(String pointer, String code, List<DocumentKind> kinds) {
        if (kinds.stream().noneMatch(kind -> kind.active() && kind.code().equals(code))) {
            throw ProblemException.validation(pointer, "attachment.kind-unknown");
        }
    }
}
