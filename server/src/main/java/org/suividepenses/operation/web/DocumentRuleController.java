package org.suividepenses.operation.web;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.kernel.Money;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.operation.DocumentRule;
import org.suividepenses.operation.DocumentRules;
import org.suividepenses.operation.DocumentStep;
import org.suividepenses.organisation.Institutions;

/** Which documents operations need. A rule is not changed: it is removed, and another one made. */
@RestController
@RequestMapping("/api/v1/document-rules")
class DocumentRuleController {

    private final DocumentRules rules;
    private final Institutions institutions;

    DocumentRuleController(DocumentRules rules, Institutions institutions) {
        this.rules = rules;
        this.institutions = institutions;
    }

    /** @param categoryId it and those below; null for every operation */
    record DocumentRuleView(UUID id, String kind, @Nullable UUID categoryId, String minAmount, DocumentStep step) {
        static DocumentRuleView of(DocumentRule rule) {
            return new DocumentRuleView(
                    rule.id(), rule.kind(), rule.categoryId(), rule.minAmount().toPlainString(), rule.step());
        }
    }

    record DocumentRuleList(List<DocumentRuleView> items) {}

    record DocumentRuleBody(
            @Nullable String kind,
            @Nullable UUID categoryId,
            @Nullable String minAmount,
            @Nullable DocumentStep step) {}

    @Requires(Permission.OPERATION_READ)
    @GetMapping
    DocumentRuleList listDocumentRules(Caller caller) {
        return new DocumentRuleList(
                rules.all(caller).stream().map(DocumentRuleView::of).toList());
    }

    @Requires(Permission.INSTITUTION_WRITE)
    @PostMapping
    ResponseEntity<DocumentRuleView> createDocumentRule(@RequestBody DocumentRuleBody body, Caller caller) {
        FieldProblems problems = new FieldProblems();
        String kind = TextValues.required("/kind", body.kind(), problems);
        DocumentStep step = TextValues.required("/step", body.step(), problems);
        BigDecimal amount = body.minAmount() == null
                ? BigDecimal.ZERO
                : TextValues.number("/minAmount", body.minAmount(), problems);
        problems.refuseIfAny();
        DocumentRule rule = rules.add(
                TextValues.known(kind),
                body.categoryId(),
                amount(TextValues.known(amount)),
                TextValues.known(step),
                caller);
        return ResponseEntity.created(URI.create("/api/v1/document-rules/" + rule.id()))
                .body(DocumentRuleView.of(rule));
    }

    @Requires(Permission.INSTITUTION_WRITE)
    @DeleteMapping("/{id}")
    ResponseEntity<Void> deleteDocumentRule(@PathVariable UUID id, Caller caller) {
        rules.remove(id, caller);
        return ResponseEntity.noContent().build();
    }

    private Money amount(BigDecimal amount) {
        Currency base = institutions.required().currency();
        try {
            Money money = Money.exactly(amount, base);
            if (money.minorUnits() >= 0) {
                return money;
            }
        } catch (Money.AmountTooLarge | Money.TooManyDecimals noAmount) {
            // Said below, as of one that is negative.
        }
        throw ProblemException.validation("/minAmount", "document-rule.amount");
    }
}
