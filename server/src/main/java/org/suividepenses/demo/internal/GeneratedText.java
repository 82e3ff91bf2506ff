package org.suividepenses.demo.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Descriptions and references whose words come as often as words do. */
final class GeneratedText {

    private final RandomGenerator random;
    private final Weighted<String> objects = Weighted.zipf(DemoFile.words("objects"));
    private final Weighted<String> purposes = Weighted.zipf(DemoFile.words("purposes"));
    private final Weighted<String> places = Weighted.zipf(DemoFile.words("places"));
    private final Weighted<String> details = Weighted.zipf(DemoFile.words("details"));
    private final Weighted<Shape> shapes = Weighted.of(List.of(Shape.values()), List.of(20L, 30L, 15L, 20L, 15L));
    private final Weighted<String> prefixes = Weighted.zipf(List.of("FA-", "N° ", "BL ", "F", "INV-", "DEV-", "TK"));
    private final DateTimeFormatter month = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);

    private enum Shape {
        BARE,
        FOR,
        AT,
        OF_MONTH,
        WITH_DETAIL
    }

    GeneratedText(RandomGenerator random) {
        this.random = random;
    }

    String description(LocalDate day) {
        String object = objects.pick(random);
        return switch (shapes.pick(random)) {
            case BARE -> object;
            case FOR -> object + " pour " + purposes.pick(random);
            case AT -> object + ", " + places.pick(random);
            case OF_MONTH -> object + ", " + month.format(day);
            case WITH_DETAIL -> object + " pour " + purposes.pick(random) + ", " + details.pick(random);
        };
    }

    String reference(LocalDate day) {
        return prefixes.pick(random) + day.getYear() + "-" + random.nextInt(100_000, 1_000_000);
    }
}
