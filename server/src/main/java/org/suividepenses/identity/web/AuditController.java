package org.suividepenses.identity.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.audit.Actor;
import org.suividepenses.audit.AuditEntry;
import org.suividepenses.audit.AuditExport;
import org.suividepenses.audit.AuditFilter;
import org.suividepenses.audit.AuditPage;
import org.suividepenses.audit.AuditPlace;
import org.suividepenses.audit.AuditProof;
import org.suividepenses.audit.AuditSubjects;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.audit.AuditWords;
import org.suividepenses.audit.Changes;
import org.suividepenses.audit.Seal;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.InstitutionProfile;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.kernel.Cursor;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.platform.web.Downloads;

/** The trail, for who watches over the others. They all work in every unit, so that nothing in it is hidden from them. */
@RestController
@RequestMapping("/api/v1")
class AuditController {

    private static final int LARGEST_PAGE = 200;

    private final AuditTrail trail;
    private final AuditSubjects subjects;
    private final AuditExport export;
    private final AuditWords words;
    private final AuditProof proof;
    private final InstitutionProfile institution;

    AuditController(
            AuditTrail trail,
            AuditSubjects subjects,
            AuditExport export,
            AuditWords words,
            AuditProof proof,
            InstitutionProfile institution) {
        this.trail = trail;
        this.subjects = subjects;
        this.export = export;
        this.words = words;
        this.proof = proof;
        this.institution = institution;
    }

    /**
     * @param onBehalfOfId in whose stead the actor was; null for themselves
     * @param subjectId null when it is about no one thing
     * @param subject what that thing is called now; null when it is gone, or has no name
     */
    @Schema(name = "AuditEntry")
    record EntryView(
            long id,
            Instant at,
            @Nullable UUID actorId,
            String actor,
            @Nullable UUID onBehalfOfId,
            @Nullable String onBehalfOf,
            @Nullable String address,
            String action,
            String subjectType,
            @Nullable UUID subjectId,
            @Nullable String subject,
            List<Changes.Change> changes) {

        static EntryView of(AuditEntry entry, Map<UUID, String> subjects) {
            Actor.Principal principal = entry.actor().onBehalfOf();
            return new EntryView(
                    entry.id(),
                    entry.at(),
                    entry.actor().id(),
                    entry.actor().name(),
                    principal == null ? null : principal.id(),
                    principal == null ? null : principal.name(),
                    entry.actor().address(),
                    entry.action(),
                    entry.subjectType(),
                    entry.subjectId().equals(AuditTrail.NOTHING) ? null : entry.subjectId(),
                    subjects.get(entry.subjectId()),
                    entry.changes());
        }
    }

    /**
     * @param nextCursor where to search on; null at the end of the trail
     * @param searchedTo how far back a text has been looked for, when that did not fill the page; null otherwise
     */
    @Schema(name = "AuditEntries")
    record EntryPage(
            List<EntryView> items,
            @Nullable String nextCursor,
            @Nullable Instant searchedTo) {}

    /**
     * @param seal the newest link of the chain; null before the first
     * @param waiting entries after it that are not sealed yet
     * @param verifiedAt when the trail was last proven; null for never
     * @param intact what that found; null for never
     */
    @Schema(name = "AuditSeal")
    record SealView(
            @Nullable Seal seal,
            long waiting,
            @Nullable Instant verifiedAt,
            @Nullable Boolean intact) {}

    /** Words by codes. */
    @Schema(name = "AuditWords")
    record WordsView(Map<String, String> actions, Map<String, String> kinds) {}

    @Requires(Permission.AUDIT_READ)
    @GetMapping("/audit")
    EntryPage listAuditEntries(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable UUID actor,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String subjectType,
            @RequestParam(required = false) @Nullable UUID subject,
            @RequestParam(required = false) @Nullable UUID onBehalfOf,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw ProblemException.invalidParameter("size", "parameter.invalid", size);
        }
        AuditFilter filter = filter(from, to, actor, action, subjectType, subject, onBehalfOf, q);
        AuditPage page = trail.search(filter, cursor == null ? null : place(cursor), size);
        Map<UUID, String> names = subjects.names(page.entries());
        return new EntryPage(
                page.entries().stream().map(entry -> EntryView.of(entry, names)).toList(),
                page.next() == null ? null : cursor(page.next()),
                page.next() == null || page.entries().size() == size
                        ? null
                        : page.next().at());
    }

    @Requires(Permission.AUDIT_READ)
    @GetMapping(value = "/audit.csv", produces = "text/csv")
    void exportAuditEntries(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable UUID actor,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String subjectType,
            @RequestParam(required = false) @Nullable UUID subject,
            @RequestParam(required = false) @Nullable UUID onBehalfOf,
            @RequestParam(required = false) @Nullable String q,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        AuditFilter filter = filter(from, to, actor, action, subjectType, subject, onBehalfOf, q);
        Downloads.csv(response, "audit.csv");
        Downloads.delivered(export.csv(filter, zone(), caller.language(), response.getOutputStream()));
    }

    /** How actions and kinds of things are called in the language of the caller. */
    @Requires(Permission.AUDIT_READ)
    @GetMapping("/audit/words")
    WordsView readAuditWords(Caller caller) {
        return new WordsView(words.actions(caller.language()), words.kinds(caller.language()));
    }

    @Requires(Permission.AUDIT_READ)
    @GetMapping("/audit/seal")
    SealView readAuditSeal() {
        AuditProof.Noted noted = proof.lastNoted().orElse(null);
        return new SealView(
                trail.lastSeal().orElse(null),
                trail.waiting(),
                noted == null ? null : noted.at(),
                noted == null ? null : noted.intact());
    }

    /** @throws ProblemException INVALID_REQUEST for a thing without its kind */
    private AuditFilter filter(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID actor,
            @Nullable String action,
            @Nullable String subjectType,
            @Nullable UUID subject,
            @Nullable UUID onBehalfOf,
            @Nullable String q) {
        if (subject != null && subjectType == null) {
            throw ProblemException.invalidParameter("subjectType", "parameter.missing", "subjectType");
        }
        ZoneId zone = zone();
        return new AuditFilter(
                from == null ? null : from.atStartOfDay(zone).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant(),
                actor,
                action,
                subjectType,
                subject,
                onBehalfOf,
                q == null || q.isBlank() ? null : q.strip());
    }

    private ZoneId zone() {
        return institution
                .summary()
                .map(InstitutionProfile.Summary::timeZone)
                .map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }

    private static String cursor(AuditPlace place) {
        return Cursor.encode(place.at().toString(), Long.toString(place.id()));
    }

    private static AuditPlace place(String cursor) {
        List<String> parts = Cursor.decode(cursor, 2);
        try {
            return new AuditPlace(Instant.parse(parts.getFirst()), Long.parseLong(parts.getLast()));
        } catch (DateTimeParseException | NumberFormatException e) {
            throw ProblemException.invalidParameter("cursor", "cursor.invalid");
        }
    }
}
