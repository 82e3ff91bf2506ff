package org.suividepenses.operation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.attachment.DocumentKinds;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.audit.Changes;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.kernel.Money;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.operation.internal.DocumentRuleRepository;
import org.suividepenses.organisation.Categories;
import org.suividepenses.organisation.Institutions;

/** Which documents this institution asks for. A new rule holds for who takes its step from now on, and stops nothing that is past it. */
@Service
@Transactional
public class DocumentRules {

    private static final String SUBJECT = "DOCUMENT_RULE";

    private final DocumentRuleRepository repository;
    private final DocumentKinds kinds;
    private final Categories categories;
    private final Institutions institutions;
    private final AuditTrail audit;
    private final IdSource ids;

    DocumentRules(
            DocumentRuleRepository repository,
            DocumentKinds kinds,
            Categories categories,
            Institutions institutions,
            AuditTrail audit,
            IdSource ids) {
        this.repository = repository;
        this.kinds = kinds;
        this.categories = categories;
        this.institutions = institutions;
        this.audit = audit;
        this.ids = ids;
    }

    @Transactional(readOnly = true)
    public List<DocumentRule> all(Caller caller) {
        caller.mustHave(Permission.OPERATION_READ);
        return repository.all(institutions.required().currency());
    }

    /** @throws ProblemException FORBIDDEN; VALIDATION of kind or category; DUPLICATE of one that asks the same; CONFLICT beyond {@value DocumentRule#LIMIT} rules */
    public DocumentRule add(String kind, @Nullable UUID categoryId, Money minAmount, DocumentStep step, Caller caller) {
        caller.mustHave(Permission.INSTITUTION_WRITE);
        kinds.mustStayActive("/kind", kind);
        if (categoryId != null && categories.tree().find(categoryId).isEmpty()) {
            throw ProblemException.validation("/categoryId", "category.unknown");
        }
        List<DocumentRule> there = repository.all(institutions.held().currency());
        if (there.stream().anyMatch(rule -> rule.asksTheSame(kind, categoryId, minAmount, step))) {
            throw ProblemException.of(ProblemType.DUPLICATE, "document-rule.duplicate");
        }
        if (there.size() >= DocumentRule.LIMIT) {
            throw ProblemException.of(ProblemType.CONFLICT, "document-rule.too-many", DocumentRule.LIMIT);
        }
        DocumentRule rule = new DocumentRule(ids.next(), kind, categoryId, minAmount, step);
        repository.insert(rule);
        audit.record(caller.actor(), "CREATE", SUBJECT, rule.id(), changes(null, rule));
        return rule;
    }

    /** @throws ProblemException FORBIDDEN, NOT_FOUND */
    public void remove(UUID id, Caller caller) {
        caller.mustHave(Permission.INSTITUTION_WRITE);
        DocumentRule rule = repository.all(institutions.held().currency()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
        repository.delete(id);
        audit.record(caller.actor(), "DELETE", SUBJECT, id, changes(rule, null));
    }

    private Changes changes(@Nullable DocumentRule before, @Nullable DocumentRule after) {
        return Changes.none()
                .field("documentKind", before == null ? null : before.kind(), after == null ? null : after.kind())
                .field("category", before == null ? null : category(before), after == null ? null : category(after))
                .field(
                        "minAmount",
                        before == null ? null : before.minAmount().toPlainString(),
                        after == null ? null : after.minAmount().toPlainString())
                .field("step", before == null ? null : before.step(), after == null ? null : after.step());
    }

    private @Nullable String category(DocumentRule rule) {
        UUID id = rule.categoryId();
        return id == null
                ? null
                : categories.tree().find(id).map(category -> category.path()).orElse(null);
    }
}
