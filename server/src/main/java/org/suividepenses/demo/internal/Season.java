package org.suividepenses.demo.internal;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How the expenses of one kind spread over a year. */
record Season(String name, List<Integer> weights) {

    static Map<String, Season> all() {
        return DemoFile.rows("seasons.csv", Season::read).stream()
                .collect(Collectors.toUnmodifiableMap(Season::name, season -> season));
    }

    private static Season read(NamedCsvRecord row) {
        List<Integer> weights = new ArrayList<>();
        for (Month month : Month.values()) {
            weights.add(Integer.parseInt(row.getField(month.name().toLowerCase(Locale.ROOT))));
        }
        return new Season(row.getField("name"), List.copyOf(weights));
    }

    int weight(Month month) {
        return weights.get(month.getValue() - 1);
    }

    int total() {
        return weights.stream().mapToInt(Integer::intValue).sum();
    }
}
