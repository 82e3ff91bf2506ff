package org.suividepenses.operation.internal.index;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Measures the index by itself: building it, and a dozen kinds of lists, each asked with ever other values so that no
 * figure is remembered. Not a test; run its {@code main} with the number of operations and, if wished, a directory to
 * keep the index in.
 */
final class IndexBenchmark {

    /** Every list is computed anew; an installation remembers the figures of the last ones. */
    private static final long NOTHING_REMEMBERED = 0;

    private static final int BATCH = 2_000;
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 80;
    private static final String DATABASE = "benchmark";

    /** On a machine with other work to do, processor time says more than the clock. */
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final RandomOperations operations = new RandomOperations(7, 3_000, 4 * 365, false);
    private final OperationIndex index;

    private IndexBenchmark(OperationIndex index) {
        this.index = index;
    }

    /** @param arguments number of operations, directory */
    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[0]);
        Path directory = arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("index-benchmark");
        try (OperationIndex index = new OperationIndex(directory, NOTHING_REMEMBERED)) {
            IndexBenchmark benchmark = new IndexBenchmark(index);
            if (!(index.open(DATABASE, OperationIndex.Ownership.OWNER) instanceof IndexState.Ready)) {
                benchmark.build(count);
            }
            long start = System.nanoTime();
            index.warm();
            System.out.printf("columns read in %d ms%n", (System.nanoTime() - start) / 1_000_000);
            System.out.printf("%,d operations, %,d MB on disk%n", index.size(), bytes(directory) >> 20);
            benchmark.measureAll();
        }
    }

    private void build(int count) throws Exception {
        long start = System.nanoTime();
        try (IndexRebuild rebuild = index.beginRebuild();
                ExecutorService writers = Executors.newFixedThreadPool(2)) {
            for (int written = 0; written < count; ) {
                List<java.util.concurrent.Future<?>> rounds = new ArrayList<>();
                for (int i = 0; i < 20 && written < count; i++, written += BATCH) {
                    List<OperationDocument> batch = Stream.generate(operations::next)
                            .limit(Math.min(BATCH, count - written))
                            .toList();
                    rounds.add(writers.submit(() -> {
                        rebuild.add(batch);
                        return null;
                    }));
                }
                for (var round : rounds) {
                    round.get();
                }
            }
            index.replaceBy(rebuild, new IndexStamp(DATABASE, 0));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "built in %.1f s, %,.0f operations/s%n", seconds, count / seconds);
    }

    private void measureAll() throws IOException {
        Map<String, IntFunction<OperationFilter>> filters = new LinkedHashMap<>();
        filters.put("everything", i -> OperationFilter.ALL);
        filters.put("one unit", i -> unit(i));
        filters.put("period of a year", i -> OperationFilter.ALL.between(day(i), day(i).plusYears(1)));
        filters.put("unit and month", i -> unit(i).between(day(i), day(i).plusMonths(1)));
        filters.put(
                "ten categories",
                i -> OperationFilter.ALL.with(
                        Dimension.CATEGORY,
                        Selection.ofIds(operations.categories().stream()
                                .skip(i % 70)
                                .limit(10)
                                .map(OperationDocument.Category::id)
                                .toList())));
        filters.put(
                "one supplier",
                i -> OperationFilter.ALL.with(
                        Dimension.SUPPLIER,
                        Selection.ofIds(
                                Set.of(operations.suppliers().get(i * 7 % 3_000).id()))));
        filters.put("amount range", i -> OperationFilter.ALL.withAmounts(i * 1_000L, 500_000L + i * 1_000L));
        filters.put(
                "common word",
                i -> OperationFilter.ALL.withText(RandomOperations.WORDS.get(i % RandomOperations.WORDS.size())));
        filters.put("prefix carbur", i -> OperationFilter.ALL.withText("carbur"));
        filters.put("prefix c", i -> OperationFilter.ALL.withText("c"));
        filters.put("two words", i -> OperationFilter.ALL.withText("carburant miss"));
        filters.put("rare word", i -> OperationFilter.ALL.withText("lot" + (1000 + i * 13 % 4_000)));
        filters.put("number", i -> OperationFilter.ALL.withText("2026-%06d".formatted(1 + i * 101)));
        filters.put("typo carburrant", i -> OperationFilter.ALL.withText("carburrant"));
        filters.put("typo, two words", i -> OperationFilter.ALL.withText("photocopiuer fourniturs"));
        System.out.printf(
                "%-18s %-10s %9s  %s%n", "list", "order", "matches", "p50/p95 ms (CPU ms): page, +totals, +facets");
        filters.forEach((name, filter) -> measure(name, filter, OperationSort.NEWEST_FIRST));
        for (String order : List.of("date", "-amount", "supplier", "-category", "unit", "-number")) {
            OperationSort sort = OperationSort.parse(order).orElseThrow();
            measure("everything", filters.get("everything"), sort);
            measure("one unit", i -> unit(i), sort);
            measure("prefix carbur", i -> OperationFilter.ALL.withText("carbur"), sort);
        }
        deepPages();
        measureWrites();
    }

    private void measure(String name, IntFunction<OperationFilter> filter, OperationSort sort) {
        StringBuilder line = new StringBuilder();
        int round = 0;
        long matches = 0;
        for (Figures figures : Figures.values()) {
            long[] times = new long[ROUNDS];
            long cpu = 0;
            for (int i = -WARM_UP; i < ROUNDS; i++, round++) {
                cpu = i == 0 ? PROCESS.getProcessCpuTime() : cpu;
                OperationQuery query = OperationQuery.of(filter.apply(round), PermittedUnits.ALL)
                        .sortedBy(sort)
                        .with(figures);
                long start = System.nanoTime();
                OperationPage page = index.search(query);
                if (i >= 0) {
                    times[i] = System.nanoTime() - start;
                }
                matches = page.totals() == null ? matches : page.totals().count();
            }
            double cpuMillis = (PROCESS.getProcessCpuTime() - cpu) / 1e6 / ROUNDS;
            Arrays.sort(times);
            line.append(String.format(
                    Locale.ROOT,
                    "  %6.2f /%6.2f (%5.1f)",
                    times[ROUNDS / 2] / 1e6,
                    times[ROUNDS * 95 / 100] / 1e6,
                    cpuMillis));
        }
        System.out.printf("%-18s %-10s %,9d%s%n", name, sort, matches, line);
    }

    private void deepPages() {
        OperationQuery query = OperationQuery.of(OperationFilter.ALL, PermittedUnits.ALL)
                .withSize(OperationQuery.SIZE_LIMIT)
                .with(Figures.NONE);
        long start = System.nanoTime();
        long seen = 0;
        String cursor = null;
        do {
            OperationPage page = index.search(query.at(cursor));
            seen += page.ids().size();
            cursor = page.nextCursor();
        } while (cursor != null);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "walk through all pages: %,.0f operations/s%n", seen / seconds);
    }

    private void measureWrites() throws IOException {
        long[] times = new long[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            long start = System.nanoTime();
            index.update(List.of(operations.next()));
            index.search(
                    OperationQuery.of(OperationFilter.ALL, PermittedUnits.ALL).with(Figures.FACETS));
            if (i >= 0) {
                times[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "write one, then list everything with facets: p50 %.2f p95 %.2f ms%n",
                times[ROUNDS / 2] / 1e6,
                times[ROUNDS * 95 / 100] / 1e6);
    }

    private OperationFilter unit(int i) {
        return OperationFilter.ALL.with(
                Dimension.UNIT,
                Selection.ofIds(Set.of(operations.units().get(i % 12).id())));
    }

    private static LocalDate day(int i) {
        return LocalDate.of(2024, 1, 1).plusDays(i * 3L % 1_000);
    }

    private static long bytes(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
