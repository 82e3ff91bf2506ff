package org.suividepenses.exchange.internal.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.suividepenses.exchange.internal.reading.Header;
import org.suividepenses.kernel.FieldProblem;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.SearchText;

/** Where the columns that a mapping names stand in a file. */
final class ColumnIndex {

    private static final int[] NONE = {};

    private final Map<Target, int[]> fields = new EnumMap<>(Target.class);
    private final int[] key;
    private final List<FieldProblem> problems = new ArrayList<>();

    /** @throws ProblemException naming every column that the file does not have */
    ColumnIndex(Mapping mapping, Header header) {
        mapping.fields()
                .forEach((target, source) ->
                        fields.put(target, positions("/" + target.key(), source.columns(), header)));
        this.key = positions("/key", mapping.key(), header);
        if (!problems.isEmpty()) {
            throw ProblemException.validation(problems);
        }
    }

    int[] of(Target target) {
        return fields.getOrDefault(target, NONE);
    }

    int[] key() {
        return key;
    }

    private int[] positions(String pointer, List<String> names, Header header) {
        return names.stream().mapToInt(name -> position(pointer, name, header)).toArray();
    }

    private int position(String pointer, String name, Header header) {
        String folded = SearchText.fold(name);
        int[] found = header.columns().stream()
                .filter(column -> SearchText.fold(column.name()).equals(folded))
                .mapToInt(Header.Column::index)
                .toArray();
        if (found.length == 1 && !folded.isEmpty()) {
            return found[0];
        }
        if (found.length > 1 && !folded.isEmpty()) {
            problems.add(FieldProblem.of(pointer, "import.mapping.same-column", name, "#" + (found[0] + 1)));
            return 0;
        }
        if (name.matches("#\\d{1,3}")) {
            int number = Integer.parseInt(name.substring(1));
            if (number >= 1 && number <= header.columns().size()) {
                return number - 1;
            }
        }
        List<String> names = header.columns().stream().map(Header.Column::name).toList();
        problems.add(FieldProblem.of(pointer, "import.mapping.unknown-column", name, NearNames.of(name, names)));
        return 0;
    }
}
