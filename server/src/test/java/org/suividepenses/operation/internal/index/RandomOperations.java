package org.suividepenses.operation.internal.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.suividepenses.operation.PaidPart;

/** Makes operations like those of a school, the same for the same seed. */
final class RandomOperations {

    static final List<String> WORDS = List.of(
            "Carburant",
            "carburants",
            "véhicule",
            "Réparation",
            "photocopieur",
            "cahiers",
            "craie",
            "œuvre",
            "l'eau",
            "d’électricité",
            "achat",
            "Achats",
            "fournitures",
            "bureau",
            "mission",
            "Kindia",
            "Labé",
            "carton",
            "canton",
            "pneus",
            "école",
            "payment",
            "supplies",
            "ciment",
            "tôles",
            "prime",
            "gardiennage",
            "internet");

    private static final List<String> STATUSES = List.of("DRAFT", "SUBMITTED", "APPROVED", "CANCELLED");
    static final List<String> METHODS = List.of("CASH", "CHEQUE", "TRANSFER", "MOBILE_MONEY");
    private static final List<String> CURRENCIES = List.of("GNF", "GNF", "GNF", "EUR");
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

    private final SplittableRandom random;
    private final int days;
    private final boolean hugeAmounts;
    private final List<OperationDocument.Unit> units;
    private final List<OperationDocument.Category> categories;
    private final List<OperationDocument.Supplier> suppliers;
    private final List<UUID> fundingSources;
    private final List<UUID> users;
    private final List<UUID> imports;
    private final List<UUID> budgetLines;
    private int numbered;

    RandomOperations(long seed, int suppliers, int days, boolean hugeAmounts) {
        random = new SplittableRandom(seed);
        this.days = days;
        this.hugeAmounts = hugeAmounts;
        units = new ArrayList<>(IntStream.range(0, 12)
                .mapToObj(i -> new OperationDocument.Unit(id(), "U" + i, "Service " + word() + " " + i))
                .toList());
        categories = new ArrayList<>(IntStream.range(0, 80)
                .mapToObj(i ->
                        new OperationDocument.Category(id(), "6" + (100 + i), "Fonctionnement › " + word() + " " + i))
                .toList());
        this.suppliers = new ArrayList<>(IntStream.range(0, suppliers)
                .mapToObj(i -> new OperationDocument.Supplier(id(), "Établissements " + word() + " " + i / 2))
                .toList());
        fundingSources = List.of(id(), id(), id());
        users = List.of(id(), id(), id(), id());
        imports = List.of(id(), id(), id());
        budgetLines = List.of(id(), id(), id(), id());
    }

    List<OperationDocument.Unit> units() {
        return units;
    }

    List<OperationDocument.Category> categories() {
        return categories;
    }

    List<OperationDocument.Supplier> suppliers() {
        return suppliers;
    }

    List<UUID> fundingSources() {
        return fundingSources;
    }

    List<UUID> users() {
        return users;
    }

    List<UUID> imports() {
        return imports;
    }

    List<UUID> budgetLines() {
        return budgetLines;
    }

    SplittableRandom random() {
        return random;
    }

    /** Gives a supplier another name and answers it; its operations are the caller's to write again. */
    OperationDocument.Supplier renameSupplier() {
        int index = random.nextInt(suppliers.size());
        OperationDocument.Supplier renamed =
                new OperationDocument.Supplier(suppliers.get(index).id(), "Renommé " + word() + " " + word());
        suppliers.set(index, renamed);
        return renamed;
    }

    OperationDocument next() {
        return next(id());
    }

    /** Never, once, or in parts. */
    private Set<LocalDate> paidOn() {
        return random.ints(Math.max(0, random.nextInt(6) - 3), 0, days)
                .mapToObj(FIRST_DAY::plusDays)
                .collect(Collectors.toSet());
    }

    OperationDocument next(UUID id) {
        return new OperationDocument(
                id,
                sometimesNot("2026-%06d".formatted(++numbered)),
                oneOf(STATUSES),
                FIRST_DAY.plusDays(random.nextInt(days)),
                paidOn(),
                oneOf(List.of(PaidPart.values())),
                skewed(units),
                sometimesNot(skewed(categories)),
                sometimesNot(skewed(suppliers)),
                sometimesNot(oneOf(fundingSources)),
                sometimesNot(oneOf(METHODS)),
                oneOf(CURRENCIES),
                amount(),
                sometimesNot(oneOf(users)),
                random.nextInt(3) == 0 ? oneOf(users) : null,
                random.nextInt(3) == 0 ? oneOf(users) : null,
                random.nextInt(3) == 0 ? oneOf(imports) : null,
                budgetLines.subList(0, random.nextInt(budgetLines.size())),
                random.nextInt(3) == 0,
                random.nextInt(3) == 0 ? "BC/" + (2024 + random.nextInt(2)) + "-" + random.nextInt(500) : "",
                words(2 + random.nextInt(5)),
                random.nextInt(10) == 0 ? words(6) : "");
    }

    String word() {
        return oneOf(WORDS);
    }

    private String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(random.nextInt(12) == 0 ? "lot" + random.nextInt(5_000) : word());
        }
        return text.toString();
    }

    private long amount() {
        if (hugeAmounts && random.nextInt(4) == 0) {
            return random.nextLong(-999_999_999_999_999_999L, 1_000_000_000_000_000_000L);
        }
        return random.nextInt(20) == 0 ? -random.nextLong(100_000) : random.nextLong(200) * 5_000;
    }

    private UUID id() {
        long high = (random.nextLong() >>> 16) << 16 | 0x7000L | random.nextInt(0x1000);
        return new UUID(high, random.nextLong() >>> 2 | 0x8000_0000_0000_0000L);
    }

    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** The first ones more often, as in life. */
    private <T> T skewed(List<T> things) {
        double place = random.nextDouble();
        return things.get((int) (place * place * things.size()));
    }

    private <T> @Nullable T sometimesNot(T thing) {
        return random.nextInt(9) == 0 ? null : thing;
    }
}
