package org.suividepenses.exchange.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suividepenses.exchange.ImportFault;
import org.suividepenses.exchange.ImportFile;
import org.suividepenses.exchange.ImportReport;
import org.suividepenses.exchange.MappingPreview;
import org.suividepenses.exchange.PreviewRow;
import org.suividepenses.exchange.internal.mapping.MappedRow;
import org.suividepenses.exchange.internal.mapping.RowProblem;
import org.suividepenses.exchange.internal.mapping.RowReading;
import org.suividepenses.exchange.internal.mapping.Target;
import org.suividepenses.exchange.internal.reading.RowCursor;
import org.suividepenses.exchange.internal.reading.SourceRow;
import org.suividepenses.organisation.CategoryTree;

/** The first rows of a file as they will be read. */
public final class MappingPreviews {

    private static final int ROWS = 20;

    private MappingPreviews() {}

    public static MappingPreview of(OpenedImport opened, ImportFile file) {
        List<PreviewRow> rows = new ArrayList<>();
        try (RowCursor cursor = opened.table().rows()) {
            while (cursor.hasNext() && rows.size() < ROWS) {
                SourceRow row = cursor.next();
                switch (opened.reader().read(row)) {
                    case RowReading.Blank ignored -> {}
                    case RowReading.Understood(MappedRow mapped) ->
                        rows.add(new PreviewRow(row.line(), understood(opened, row, mapped), List.of(), null));
                    case RowReading.Faulty(long line, List<RowProblem> problems) ->
                        rows.add(new PreviewRow(line, asWritten(opened, row), faults(problems), null));
                    case RowReading.Skipped(long line, String text, String code) ->
                        rows.add(new PreviewRow(line, asWritten(opened, row), List.of(), code));
                }
            }
        }
        List<ImportReport.Note> notes = opened.reader().notes().stream()
                .map(note ->
                        new ImportReport.Note(note.target().key(), note.code(), note.sample(), note.understoodAs()))
                .toList();
        return new MappingPreview(file, rows, notes);
    }

    private static Map<String, String> asWritten(OpenedImport opened, SourceRow row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Target target : opened.mapping().fields().keySet()) {
            cells.put(target.key(), opened.reader().text(row, target));
        }
        return cells;
    }

    private static Map<String, String> understood(OpenedImport opened, SourceRow source, MappedRow row) {
        Map<String, String> cells = asWritten(opened, source);
        cells.put(Target.DATE.key(), row.date().toString());
        cells.put(Target.AMOUNT.key(), row.amount().toPlainString());
        cells.put(Target.CURRENCY.key(), row.amount().currency().getCurrencyCode());
        cells.put(Target.DESCRIPTION.key(), row.description());
        put(cells, Target.QUANTITY, row.quantity().toPlainString());
        put(cells, Target.UNIT_PRICE, row.unitPrice().toPlainString());
        put(cells, Target.CATEGORY, String.join(CategoryTree.SEPARATOR, row.category()));
        put(cells, Target.PAYMENT_METHOD, row.paymentMethod() == null ? "" : row.paymentMethod());
        put(cells, Target.RATE, row.rate() == null ? "" : row.rate().toPlainString());
        return cells;
    }

    /** Only where the mapping fills the field. */
    private static void put(Map<String, String> cells, Target target, String value) {
        cells.computeIfPresent(target.key(), (key, written) -> value);
    }

    private static List<ImportFault> faults(List<RowProblem> problems) {
        List<ImportFault> faults = new ArrayList<>();
        for (RowProblem problem : problems) {
            faults.add(new ImportFault(
                    faults.size() + 1, problem.line(), problem.field(), problem.value(), problem.code()));
        }
        return faults;
    }
}
