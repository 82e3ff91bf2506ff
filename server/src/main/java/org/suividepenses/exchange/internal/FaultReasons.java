package org.suividepenses.exchange.internal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suividepenses.exchange.ImportReport;
import org.suividepenses.exchange.internal.mapping.RowProblem;

/** How often each thing is wrong with a file. There are as many as fields times sentences, however long the file. */
final class FaultReasons {

    private record Reason(String field, String code) {}

    private final Map<Reason, Long> counts = new LinkedHashMap<>();

    void add(RowProblem problem) {
        counts.merge(new Reason(problem.field(), problem.code()), 1L, Long::sum);
    }

    /** The most frequent first. */
    List<ImportReport.Reason> list() {
        return counts.entrySet().stream()
                .map(entry -> new ImportReport.Reason(
                        entry.getKey().field(), entry.getKey().code(), entry.getValue()))
                .sorted(Comparator.comparingLong(ImportReport.Reason::count).reversed())
                .toList();
    }
}
