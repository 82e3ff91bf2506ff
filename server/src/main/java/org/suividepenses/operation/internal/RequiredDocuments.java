package org.suividepenses.operation.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.attachment.Attachments;
import org.suividepenses.operation.DocumentRule;
import org.suividepenses.operation.DocumentStep;
import org.suividepenses.operation.MissingDocument;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.OperationAttachments;
import org.suividepenses.operation.OperationId;
import org.suividepenses.operation.Payment;
import org.suividepenses.organisation.Categories;
import org.suividepenses.organisation.CategoryTree;
import org.suividepenses.organisation.Institutions;

/**
 * The one judge of documents: which an operation needs, and which are missing for a step. What a step has asked for stays asked for
 * at those that follow; a rule made after an operation took its step does not concern it, until it takes that step anew. Steps are judged on operations that the
 * transaction has locked, and documents are added and struck out under the same lock.
 */
@Component
@Transactional(readOnly = true)
public class RequiredDocuments {

    private final DocumentRuleRepository rules;
    private final Attachments attachments;
    private final Categories categories;
    private final Institutions institutions;

    RequiredDocuments(
            DocumentRuleRepository rules, Attachments attachments, Categories categories, Institutions institutions) {
        this.rules = rules;
        this.attachments = attachments;
        this.categories = categories;
        this.institutions = institutions;
    }

    /** All that an operation needs, each kind once, at the earliest step that asks for it. */
    public List<MissingDocument> of(Operation operation) {
        return new Book(rules.all(institutions.required().currency())).of(operation, null);
    }

    /** What is missing for the steps, by operation; those that lack nothing are left out. */
    public Map<OperationId, List<MissingDocument>> missing(Collection<Step> steps) {
        Book book = new Book(rules.all(institutions.required().currency()));
        Map<OperationId, List<MissingDocument>> needed = new HashMap<>();
        for (Step step : steps) {
            DocumentStep judged = judged(step);
            if (judged != null) {
                List<MissingDocument> asked = book.of(step.after(), judged).stream()
                        .filter(document -> document.step().compareTo(judged) <= 0)
                        .toList();
                if (!asked.isEmpty()) {
                    needed.put(step.after().id(), asked);
                }
            }
        }
        return without(needed);
    }

    private Map<OperationId, List<MissingDocument>> without(Map<OperationId, List<MissingDocument>> needed) {
        Map<UUID, Set<String>> present = attachments.kinds(
                OperationAttachments.SUBJECT,
                needed.keySet().stream().map(OperationId::value).toList());
        Map<OperationId, List<MissingDocument>> missing = new HashMap<>();
        needed.forEach((id, documents) -> {
            Set<String> kinds = present.getOrDefault(id.value(), Set.of());
            List<MissingDocument> lacking = documents.stream()
                    .filter(document -> !kinds.contains(document.kind()))
                    .toList();
            if (!lacking.isEmpty()) {
                missing.put(id, lacking);
            }
        });
        return missing;
    }

    /**
     * As what a step is judged; null for one that asks for no paper, as what takes back a signature or a payment. An edit may
     * raise an amount, so it is judged anew.
     */
    private static @Nullable DocumentStep judged(Step step) {
        if (step.withdrawal() != null) {
            return null;
        }
        Payment payment = step.payment();
        if (payment != null) {
            return payment.pays() ? DocumentStep.PAYMENT : null;
        }
        boolean entered = step.before().status() != step.after().status();
        return switch (step.after().status()) {
            case SUBMITTED ->
                entered || !step.before().content().equals(step.after().content()) ? DocumentStep.SUBMISSION : null;
            case APPROVED -> entered ? DocumentStep.APPROVAL : null;
            case DRAFT, PAID, REJECTED, CANCELLED -> null;
        };
    }

    /** The rules, with the categories that each of them is of. */
    private final class Book {

        private final List<DocumentRule> all;
        private final Map<UUID, Set<UUID>> below = new HashMap<>();

        Book(List<DocumentRule> all) {
            this.all = all;
            Set<UUID> named = all.stream()
                    .map(DocumentRule::categoryId)
                    .filter(java.util.Objects::nonNull)
                    .collect(Collectors.toCollection(HashSet::new));
            if (!named.isEmpty()) {
                CategoryTree tree = categories.tree();
                named.forEach(category -> below.put(category, tree.withDescendants(category)));
            }
        }

        /** @param taken the step that is being taken; null for none */
        List<MissingDocument> of(Operation operation, @Nullable DocumentStep taken) {
            Map<String, DocumentStep> earliest = new java.util.TreeMap<>();
            for (DocumentRule rule : all) {
                if (asks(rule, operation) && wasThere(rule, operation, taken)) {
                    earliest.merge(rule.kind(), rule.step(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
                }
            }
            return earliest.entrySet().stream()
                    .map(entry -> new MissingDocument(entry.getKey(), entry.getValue()))
                    .toList();
        }

        private boolean wasThere(DocumentRule rule, Operation operation, @Nullable DocumentStep taken) {
            Instant past = rule.step() == taken ? null : past(rule.step(), operation);
            return past == null || !rule.since().isAfter(past);
        }

        /** When an operation took a step behind which it is; null before it. */
        private static @Nullable Instant past(DocumentStep step, Operation operation) {
            return switch (step) {
                case SUBMISSION ->
                    operation.status().charges() ? operation.life().submittedAt() : null;
                case APPROVAL -> operation.life().approvedAt();
                case PAYMENT -> null;
            };
        }

        private boolean asks(DocumentRule rule, Operation operation) {
            UUID category = operation.content().categoryId();
            boolean ofCategory = rule.categoryId() == null
                    || category != null
                            && below.getOrDefault(rule.categoryId(), Set.of()).contains(category);
            return ofCategory
                    && Math.abs(operation.baseAmount().minorUnits())
                            >= rule.minAmount().minorUnits();
        }
    }
}
