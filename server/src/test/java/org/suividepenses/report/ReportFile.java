package org.suividepenses.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.suividepenses.budget.BudgetHouse;

/** A report as the CSV and the XLSX file give it: by the first text of a row and the heading of a column, both the same. */
record ReportFile(Map<String, Map<String, String>> byRow) {

    static ReportFile of(BudgetHouse house, String path, String query) {
        Map<String, Map<String, String>> csv = csv(house.finance().download(path + ".csv?" + query));
        assertThat(xlsx(house.finance().download(path + ".xlsx?" + query))).isEqualTo(csv);
        return new ReportFile(csv);
    }

    List<String> rows() {
        return List.copyOf(byRow.keySet());
    }

    /** Those that the statement computes, as the API writes them. */
    Map<String, String> figures(String row) {
        Map<String, String> figures = new LinkedHashMap<>(byRow.getOrDefault(row, Map.of()));
        figures.keySet().removeAll(List.of("Intitulé", "Code", "Crédits votés", "Virements"));
        return figures;
    }

    static Map<String, Map<String, String>> csv(byte[] file) {
        List<List<String>> rows = new ArrayList<>();
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF").contains("\r\n");
        for (CsvRecord row : CsvReader.builder().fieldSeparator(';').ofCsvRecord(text.substring(1))) {
            List<String> cells = row.getFields();
            rows.add(cells.subList(1, cells.size()).stream()
                    .map(cell -> cell.matches("-?\\d+,\\d+") ? cell.replace(',', '.') : cell)
                    .toList());
        }
        return table(rows);
    }

    private static Map<String, Map<String, String>> xlsx(byte[] file) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return table(rows.map(ReportFile::cells)
                    .dropWhile(cells -> cells.isEmpty() || !cells.getFirst().equals("Intitulé"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int at = 0; at < row.getCellCount(); at++) {
            Cell cell = row.getOptionalCell(at).orElse(null);
            cells.add(
                    cell == null || cell.getType() == CellType.EMPTY
                            ? ""
                            : cell.getType() == CellType.NUMBER
                                    ? ((BigDecimal) cell.getValue()).toPlainString()
                                    : cell.getText());
        }
        return cells;
    }

    private static Map<String, Map<String, String>> table(List<List<String>> rows) {
        Map<String, Map<String, String>> byRow = new LinkedHashMap<>();
        List<String> headings = rows.getFirst();
        for (List<String> row : rows.subList(1, rows.size())) {
            Map<String, String> byColumn = new LinkedHashMap<>();
            for (int at = 0; at < headings.size(); at++) {
                String cell = at < row.size() ? row.get(at) : "";
                if (!cell.isEmpty()) {
                    byColumn.put(headings.get(at), cell);
                }
            }
            byRow.put(byRow.size() + " " + row.getFirst(), byColumn);
        }
        return byRow;
    }
}
