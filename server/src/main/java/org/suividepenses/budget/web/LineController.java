package org.suividepenses.budget.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.budget.BudgetLine;
import org.suividepenses.budget.BudgetLineId;
import org.suividepenses.budget.BudgetLines;
import org.suividepenses.budget.BudgetMonth;
import org.suividepenses.budget.LineHistory;
import org.suividepenses.budget.LineSheet;
import org.suividepenses.budget.LineSheets;
import org.suividepenses.budget.Phasing;
import org.suividepenses.budget.PositionQuery;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.organisation.Institutions;
import org.suividepenses.platform.web.Versions;

/** The lines of the budget. */
@RestController
@RequestMapping("/api/v1/budget-lines")
class LineController {

    private final BudgetLines lines;
    private final LineSheets sheets;
    private final LineHistory history;
    private final Institutions institutions;

    LineController(BudgetLines lines, LineSheets sheets, LineHistory history, Institutions institutions) {
        this.lines = lines;
        this.sheets = sheets;
        this.history = history;
        this.institutions = institutions;
    }

    @Schema(name = "BudgetLineList")
    record LineList(List<LineView> items) {}

    @Schema(name = "BudgetLineSelection")
    record LineSelection(@Nullable List<@Nullable UUID> ids) {

        List<BudgetLineId> parsed() {
            if (ids == null || ids.isEmpty() || ids.contains(null)) {
                throw ProblemException.validation("/ids", "field.required");
            }
            if (ids.size() > BudgetLines.MANY_LIMIT) {
                throw ProblemException.validation("/ids", "operations.too-many", BudgetLines.MANY_LIMIT);
            }
            return ids.stream()
                    .map(Objects::requireNonNull)
                    .distinct()
                    .map(BudgetLineId::new)
                    .toList();
        }
    }

    /** Every line of a fiscal year with its figures: a budget has few enough of them. */
    @Requires(Permission.BUDGET_READ)
    @GetMapping
    LineList listBudgetLines(
            @RequestParam int fiscalYear,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID fundingSource,
            Caller caller) {
        PositionQuery query = new PositionQuery(
                fiscalYear,
                unit == null ? Set.of() : Set.of(unit),
                Set.of(),
                fundingSource == null ? Set.of() : Set.of(fundingSource),
                1,
                BudgetMonth.AFTER_YEAR,
                null);
        return new LineList(views(sheets.read(query, caller)));
    }

    @Requires(Permission.BUDGET_READ)
    @GetMapping("/{id}")
    ResponseEntity<LineView> getBudgetLine(@PathVariable UUID id, Caller caller) {
        return answer(lines.get(new BudgetLineId(id), caller));
    }

    /** One field: null where there was, or is, no value. Months are {@code month1} to {@code month13}. */
    @Schema(name = "BudgetLineChange")
    record ChangeView(
            String field, @Nullable String from, @Nullable String to) {}

    @Schema(name = "BudgetLineEvent")
    record EventView(
            Instant at,
            String actor,
            String action,
            List<ChangeView> changes,
            @Nullable UUID transferId) {}

    @Schema(name = "BudgetLineHistory")
    record HistoryView(List<EventView> items) {}

    /** From its preparation through every transfer, oldest first. */
    @Requires(Permission.BUDGET_READ)
    @GetMapping("/{id}/history")
    HistoryView readBudgetLineHistory(@PathVariable UUID id, Caller caller) {
        return new HistoryView(history.read(new BudgetLineId(id), caller).stream()
                .map(event -> new EventView(
                        event.at(),
                        event.actor(),
                        event.action(),
                        event.changes().stream()
                                .map(change -> new ChangeView(change.field(), change.from(), change.to()))
                                .toList(),
                        event.transferId()))
                .toList());
    }

    @Requires(Permission.BUDGET_WRITE)
    @PostMapping
    ResponseEntity<LineView> createBudgetLine(@RequestBody LineBody body, Caller caller) {
        LineBody.Parsed parsed = body.parse(base());
        Phasing phasing = parsed.phasing() == null ? Phasing.NONE : parsed.phasing();
        BudgetLine line = lines.create(body.id(), body.place(), parsed.details(), phasing, caller);
        return ResponseEntity.created(URI.create("/api/v1/budget-lines/" + line.id()))
                .eTag(Versions.etag(line.version()))
                .body(view(line));
    }

    @Requires(Permission.BUDGET_WRITE)
    @PutMapping("/{id}")
    ResponseEntity<LineView> updateBudgetLine(
            @PathVariable UUID id,
            @RequestBody LineBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        LineBody.Parsed parsed = body.parse(base());
        return answer(lines.edit(
                new BudgetLineId(id), parsed.details(), parsed.phasing(), Versions.required(ifMatch), caller));
    }

    @Requires(Permission.BUDGET_WRITE)
    @DeleteMapping("/{id}")
    ResponseEntity<Void> deleteBudgetLine(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        lines.delete(new BudgetLineId(id), Versions.required(ifMatch), caller);
        return ResponseEntity.noContent().build();
    }

    /** All or none: a budget is validated as a whole, or a part of it that belongs together. */
    @Requires(Permission.BUDGET_APPROVE)
    @PostMapping("/validations")
    LineList validateBudgetLines(@RequestBody LineSelection body, Caller caller) {
        return new LineList(views(sheets.of(lines.validate(body.parsed(), caller))));
    }

    private ResponseEntity<LineView> answer(BudgetLine line) {
        return ResponseEntity.ok().eTag(Versions.etag(line.version())).body(view(line));
    }

    private LineView view(BudgetLine line) {
        return views(sheets.of(List.of(line))).getFirst();
    }

    private List<LineView> views(List<LineSheet> read) {
        Currency base = base();
        return read.stream().map(sheet -> LineView.of(sheet, base)).toList();
    }

    private Currency base() {
        return institutions.required().currency();
    }
}
