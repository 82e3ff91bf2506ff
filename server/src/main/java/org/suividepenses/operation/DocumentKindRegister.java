package org.suividepenses.operation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.attachment.DocumentKind;
import org.suividepenses.attachment.DocumentKinds;
import org.suividepenses.attachment.KindWords;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.audit.Changes;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.kernel.SearchText;
import org.suividepenses.kernel.WrittenText;
import org.suividepenses.operation.internal.DocumentRuleRepository;
import org.suividepenses.platform.web.Versions;

/**
 * The kinds of documents as an institution arranges them: added, named, archived and put in order. None is ever deleted, since
 * documents are of it. Every change holds all of them, so that names and codes stay distinct.
 */
@Service
@Transactional
public class DocumentKindRegister {

    private static final String SUBJECT = "DOCUMENT_KIND";
    private static final Pattern NO_CODE = Pattern.compile("[^A-Z0-9]+");

    private final DocumentKinds kinds;
    private final KindWords words;
    private final DocumentRuleRepository rules;
    private final AuditTrail audit;

    DocumentKindRegister(DocumentKinds kinds, KindWords words, DocumentRuleRepository rules, AuditTrail audit) {
        this.kinds = kinds;
        this.words = words;
        this.rules = rules;
        this.audit = audit;
    }

    /**
     * Adds a kind behind the others.
     *
     * @throws ProblemException FORBIDDEN; VALIDATION of the name; CONFLICT beyond {@value DocumentKind#LIMIT} kinds
     */
    public DocumentKind add(@Nullable String name, Caller caller) {
        caller.mustHave(Permission.INSTITUTION_WRITE);
        List<DocumentKind> all = kinds.held();
        String written = name(name, null, all, caller.language());
        if (all.size() >= DocumentKind.LIMIT) {
            throw ProblemException.of(ProblemType.CONFLICT, "document-kind.too-many", DocumentKind.LIMIT);
        }
        int last = all.stream().mapToInt(DocumentKind::position).max().orElse(0);
        DocumentKind kind = new DocumentKind(code(written, all), written, last + 1, true, 1);
        kinds.add(kind);
        audit.record(
                caller.actor(),
                "CREATE",
                SUBJECT,
                kind.auditId(),
                Changes.none().field("name", null, written).field("active", null, true));
        return kind;
    }

    /**
     * Names a kind, archives it or takes it back into use. A kind that is given the application's own word for it is called by
     * that word in every language again.
     *
     * @param seen the version that the caller has seen
     * @throws ProblemException FORBIDDEN, NOT_FOUND, VERSION_STALE; VALIDATION of the name; CONFLICT when what rules ask for, or
     *     the kind of documents nobody said anything of, would be archived
     */
    public DocumentKind change(String code, @Nullable String name, boolean active, long seen, Caller caller) {
        caller.mustHave(Permission.INSTITUTION_WRITE);
        List<DocumentKind> all = kinds.held();
        DocumentKind before = all.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
        Versions.mustMatch(seen, before.version());
        String written = name(name, code, all, caller.language());
        if (before.active() && !active) {
            mustBeDispensable(before);
        }
        boolean own = written.equals(words.own(code, caller.language()));
        DocumentKind after = before.with(own ? null : written, active);
        Changes changes = Changes.none()
                .field("name", words.of(before, caller.language()), written)
                .field("active", before.active(), active);
        if (changes.isEmpty()) {
            return before;
        }
        kinds.change(after);
        audit.record(caller.actor(), "EDIT", SUBJECT, after.auditId(), changes);
        return after;
    }

    /**
     * Puts the kinds in an order.
     *
     * @param codes of all kinds, those archived included
     * @throws ProblemException FORBIDDEN; CONFLICT when these are not the kinds that there are
     */
    public List<DocumentKind> order(List<String> codes, Caller caller) {
        caller.mustHave(Permission.INSTITUTION_WRITE);
        List<DocumentKind> all = kinds.held();
        Set<String> known = all.stream().map(DocumentKind::code).collect(Collectors.toSet());
        if (codes.size() != known.size() || !new HashSet<>(codes).equals(known)) {
            throw ProblemException.of(ProblemType.CONFLICT, "document-kind.order");
        }
        List<DocumentKind> ordered = new ArrayList<>();
        for (String code : codes) {
            DocumentKind kind = all.stream()
                    .filter(each -> each.code().equals(code))
                    .findFirst()
                    .orElseThrow();
            ordered.add(kind.at(ordered.size() + 1));
        }
        Changes changes = Changes.none().field("order", names(all, caller), names(ordered, caller));
        if (!changes.isEmpty()) {
            ordered.forEach(kinds::change);
            audit.record(caller.actor(), "REORDER", SUBJECT, AuditTrail.NOTHING, changes);
        }
        return ordered;
    }

    private void mustBeDispensable(DocumentKind kind) {
        if (kind.code().equals(DocumentKind.OTHER)) {
            throw ProblemException.of(ProblemType.CONFLICT, "document-kind.other-stays");
        }
        if (rules.askFor(kind.code())) {
            throw ProblemException.of(ProblemType.CONFLICT, "document-kind.asked-for");
        }
    }

    private String name(@Nullable String name, @Nullable String code, List<DocumentKind> all, Locale language) {
        String written = name == null ? "" : OperationText.line(name);
        FieldProblems problems = new FieldProblems();
        WrittenText.checkRequired("/name", written, DocumentKind.NAME_LENGTH, problems);
        problems.refuseIfAny();
        String folded = SearchText.fold(written);
        if (all.stream()
                .filter(kind -> !kind.code().equals(code))
                .anyMatch(kind -> SearchText.fold(words.of(kind, language)).equals(folded))) {
            throw ProblemException.validation("/name", "document-kind.name-taken");
        }
        return written;
    }

    private String names(List<DocumentKind> all, Caller caller) {
        return all.stream().map(kind -> words.of(kind, caller.language())).collect(Collectors.joining(", "));
    }

    /** Like the name, for who reads it in an export or by API; counted on where another has it. */
    private static String code(String name, List<DocumentKind> all) {
        Set<String> taken = all.stream().map(DocumentKind::code).collect(Collectors.toSet());
        String letters =
                NO_CODE.matcher(SearchText.fold(name).toUpperCase(Locale.ROOT)).replaceAll("_");
        String stem = letters.chars().allMatch(letter -> letter == '_') ? "KIND" : letters;
        String code = shortened(stem, DocumentKind.CODE_LENGTH);
        for (int count = 2; taken.contains(code); count++) {
            String end = "_" + count;
            code = shortened(stem, DocumentKind.CODE_LENGTH - end.length()) + end;
        }
        return code;
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
