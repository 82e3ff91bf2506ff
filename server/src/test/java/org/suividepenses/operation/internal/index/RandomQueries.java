package org.suividepenses.operation.internal.index;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/** Asks the index anything a list can be asked, the same for the same seed. */
final class RandomQueries {

    private final RandomOperations operations;
    private final SplittableRandom random;

    RandomQueries(RandomOperations operations) {
        this.operations = operations;
        this.random = operations.random();
    }

    OperationQuery next() {
        OperationFilter filter = OperationFilter.ALL;
        if (random.nextInt(2) == 0) {
            filter = filter.withText(text());
        }
        if (random.nextInt(3) == 0) {
            LocalDate first = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(600));
            filter = filter.between(
                    random.nextBoolean() ? first : null,
                    random.nextBoolean() ? first.plusDays(random.nextInt(200)) : null);
        }
        if (random.nextInt(4) == 0) {
            filter = filter.with(
                    Dimension.UNIT,
                    ids(operations.units().stream()
                            .map(OperationDocument.Unit::id)
                            .toList()));
        }
        if (random.nextInt(4) == 0) {
            Selection categories = ids(operations.categories().stream()
                    .map(OperationDocument.Category::id)
                    .toList());
            filter = filter.with(Dimension.CATEGORY, random.nextBoolean() ? categories : categories.orNone());
        }
        if (random.nextInt(6) == 0) {
            filter = filter.with(
                    Dimension.SUPPLIER,
                    random.nextBoolean()
                            ? Selection.none()
                            : ids(operations.suppliers().stream()
                                    .map(OperationDocument.Supplier::id)
                                    .toList()));
        }
        if (random.nextInt(6) == 0) {
            filter = filter.with(
                    Dimension.STATUS,
                    Selection.ofCodes(random.nextBoolean() ? Set.of("CANCELLED") : Set.of("DRAFT", "CANCELLED")));
        }
        if (random.nextInt(6) == 0) {
            filter = filter.with(Dimension.CURRENCY, Selection.ofCodes(Set.of("EUR")));
        }
        filter = withOrigin(filter);
        if (random.nextInt(5) == 0) {
            filter = filter.withAmounts(
                    random.nextBoolean() ? random.nextLong(600_000) : null,
                    random.nextBoolean() ? 300_000 + random.nextLong(700_000) : null);
        }
        return OperationQuery.of(filter, permitted()).sortedBy(sort()).with(Figures.FACETS);
    }

    /** Who pays, how it is paid, who wrote it and with which import: each asked now and then, missing ones too. */
    private OperationFilter withOrigin(OperationFilter some) {
        OperationFilter filter = some;
        if (random.nextInt(7) == 0) {
            filter = filter.with(Dimension.FUNDING_SOURCE, orNone(ids(operations.fundingSources(), 2)));
        }
        if (random.nextInt(7) == 0) {
            filter = filter.with(
                    Dimension.PAYMENT_METHOD,
                    orNone(Selection.ofCodes(Set.of(operations.oneOf(RandomOperations.METHODS)))));
        }
        if (random.nextInt(8) == 0) {
            filter = filter.with(Dimension.CREATED_BY, ids(operations.users(), 2));
        }
        if (random.nextInt(8) == 0) {
            filter = filter.with(Dimension.IMPORT, ids(operations.imports(), 2));
        }
        if (random.nextInt(8) == 0) {
            filter = filter.with(Dimension.BUDGET_LINE, orNone(ids(operations.budgetLines(), 2)));
        }
        if (random.nextInt(8) == 0) {
            filter = filter.with(
                    Dimension.HAS_ATTACHMENT,
                    Selection.ofCodes(Set.of(random.nextBoolean() ? Dimension.YES : Dimension.NO)));
        }
        if (random.nextInt(8) == 0) {
            Set<String> parts = random.nextBoolean() ? Set.of("SOME") : Set.of("NOTHING", "ALL");
            filter = filter.with(Dimension.PAID, Selection.ofCodes(parts));
        }
        if (random.nextInt(8) == 0) {
            filter = filter.awaiting(new Awaited(
                    random.nextBoolean() ? Awaited.Step.APPROVAL : Awaited.Step.PAYMENT,
                    operations.oneOf(operations.users())));
        }
        if (random.nextInt(6) == 0) {
            LocalDate first = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(600));
            filter = filter.paidBetween(
                    random.nextBoolean() ? first : null,
                    random.nextBoolean() ? first.plusDays(random.nextInt(200)) : null);
        }
        return filter;
    }

    private Selection orNone(Selection selection) {
        return switch (random.nextInt(4)) {
            case 0 -> Selection.none();
            case 1 -> selection.orNone();
            default -> selection;
        };
    }

    private String text() {
        String word = operations.word();
        return switch (random.nextInt(10)) {
            case 0 -> word.substring(0, Math.min(word.length(), 1 + random.nextInt(6)));
            case 1 -> word + " " + operations.word();
            case 2 -> typo(word);
            case 3 -> typo(operations.word()) + " " + operations.word();
            case 4 -> "BC/2024-" + random.nextInt(50);
            case 5 -> "2026-0000" + random.nextInt(99);
            case 6 -> String.valueOf(random.nextInt(300));
            case 7 ->
                word.toUpperCase(java.util.Locale.ROOT) + " "
                        + operations.word().substring(0, 2);
            case 8 -> typo(word).substring(0, Math.min(word.length() - 1, 6));
            default -> word;
        };
    }

    private String typo(String word) {
        int place = 1 + random.nextInt(word.length() - 1);
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, place) + word.substring(place + 1);
            case 1 -> word.substring(0, place) + "x" + word.substring(place);
            case 2 -> word.substring(0, place) + "z" + word.substring(place + 1);
            default ->
                place + 1 < word.length()
                        ? word.substring(0, place)
                                + word.charAt(place + 1)
                                + word.charAt(place)
                                + word.substring(place + 2)
                        : word + "s";
        };
    }

    private PermittedUnits permitted() {
        if (random.nextInt(3) > 0) {
            return PermittedUnits.ALL;
        }
        Set<UUID> units = new HashSet<>();
        operations.units().stream().filter(unit -> random.nextInt(3) == 0).forEach(unit -> units.add(unit.id()));
        return PermittedUnits.only(units);
    }

    private OperationSort sort() {
        OperationSort.Key[] keys = OperationSort.Key.values();
        return new OperationSort(keys[random.nextInt(keys.length)], random.nextBoolean());
    }

    private Selection ids(List<UUID> all) {
        return ids(all, 20);
    }

    private Selection ids(List<UUID> all, int limit) {
        Set<UUID> some = new HashSet<>();
        for (int i = 0; i <= random.nextInt(limit); i++) {
            some.add(operations.oneOf(all));
        }
        return Selection.ofIds(some);
    }
}
