package org.suividepenses.exchange.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suividepenses.exchange.ImportFault;
import org.suividepenses.exchange.MappingPreview;
import org.suividepenses.exchange.PreviewRow;

/** The first rows of a file as a mapping reads them. */
@Schema(name = "ImportPreview")
record PreviewView(@JsonProperty("import") ImportView file, List<Row> preview, List<ImportView.Note> notes) {

    @Schema(name = "ImportPreviewRow")
    record Row(
            long line,
            Map<String, String> cells,
            List<CellProblem> problems,
            @Nullable String skipped) {}

    @Schema(name = "ImportCellProblem")
    record CellProblem(String field, String value, String code, String detail) {}

    static PreviewView of(MappingPreview preview, Sentences sentences) {
        return new PreviewView(
                ImportView.of(preview.file(), sentences),
                preview.rows().stream().map(row -> row(row, sentences)).toList(),
                sentences.notes(preview.notes()));
    }

    private static Row row(PreviewRow row, Sentences sentences) {
        return new Row(
                row.line(),
                row.cells(),
                row.problems().stream()
                        .map((ImportFault fault) ->
                                new CellProblem(fault.field(), fault.value(), fault.code(), sentences.reason(fault)))
                        .toList(),
                row.skipped() == null ? null : sentences.say(row.skipped(), List.of()));
    }
}
