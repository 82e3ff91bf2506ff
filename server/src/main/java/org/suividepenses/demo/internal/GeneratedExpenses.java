package org.suividepenses.demo.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.suividepenses.operation.OperationContent;
import org.suividepenses.operation.PaymentMethod;
import org.suividepenses.operation.Price;

/** Operations by the million: few units, categories, suppliers and words come often, most of them seldom. */
public final class GeneratedExpenses {

    /** Weight of each day of the week, Monday first: many buy on Mondays, few on Saturdays, hardly anyone on Sundays. */
    private static final List<Integer> WEEKDAYS = List.of(26, 22, 20, 20, 18, 7, 1);

    private static final List<String> RATED = List.of("EUR", "USD");

    private final SplittableRandom random;
    private final Currency base;
    private final Season season;
    private final GeneratedText text;
    private final Weighted<UUID> units;
    private final Weighted<UUID> categories;
    private final Weighted<UUID> fundingSources;
    private final Weighted<UUID> suppliers;
    private final Weighted<PaymentMethod> payments;

    /** @param base the institution's currency; only Guinean francs are mixed with foreign ones */
    public GeneratedExpenses(GeneratedReferences.Ids ids, long seed, Currency base) {
        this.random = new SplittableRandom(seed);
        this.base = base;
        this.season = Objects.requireNonNull(Season.all().get("school"));
        this.text = new GeneratedText(random);
        this.units = Weighted.zipf(ids.units());
        this.categories = Weighted.zipf(ids.categories());
        this.fundingSources = Weighted.zipf(ids.fundingSources());
        this.suppliers = Weighted.zipf(ids.suppliers());
        this.payments = Weighted.parse("CASH:40|CHEQUE:18|TRANSFER:22|MOBILE_MONEY:17|CARD:2|OTHER:1")
                .map(PaymentMethod::valueOf);
    }

    /** Exactly so many operations, in the order of their dates. */
    public Iterator<OperationContent> between(LocalDate first, LocalDate last, long count) {
        long total = first.datesUntil(last.plusDays(1))
                .mapToLong(day -> weight(first, day))
                .sum();
        long[] before = {0};
        return first.datesUntil(last.plusDays(1))
                .flatMap(day -> {
                    long from = Math.multiplyExact(before[0], count) / total;
                    before[0] += weight(first, day);
                    long to = Math.multiplyExact(before[0], count) / total;
                    return Stream.generate(() -> content(day)).limit(to - from);
                })
                .iterator();
    }

    /** Schools spend with the seasons of the year, and a little more every year. */
    private long weight(LocalDate first, LocalDate day) {
        long growth = 100 + 8 * ChronoUnit.YEARS.between(first, day);
        return growth * WEEKDAYS.get(day.getDayOfWeek().ordinal()) * season.weight(day.getMonth());
    }

    private OperationContent content(LocalDate day) {
        PaymentMethod payment = payments.pick(random);
        return new OperationContent(
                day,
                units.pick(random),
                random.nextInt(40) == 0 ? null : categories.pick(random),
                random.nextInt(6) == 0 ? null : fundingSources.pick(random),
                random.nextInt(12) == 0 ? null : suppliers.pick(random),
                random.nextInt(3) == 0 ? "" : text.reference(day),
                text.description(day),
                price(day),
                random.nextInt(25) == 0 ? null : payment,
                "");
    }

    private Price price(LocalDate day) {
        int sign = random.nextInt(130) == 0 ? -1 : 1;
        BigDecimal quantity = BigDecimal.valueOf(sign * (random.nextInt(3) > 0 ? 1L : random.nextLong(2, 50)));
        if (random.nextInt(50) == 0 && base.getCurrencyCode().equals("GNF")) {
            Currency foreign = Currency.getInstance(RATED.get(random.nextInt(RATED.size())));
            BigDecimal unitPrice = BigDecimal.valueOf(random.nextLong(900, 250_000), 2);
            return new Price(quantity, unitPrice, foreign, DemoRates.rate(foreign, day));
        }
        return new Price(quantity, unitPrice(), base, null);
    }

    /** As real amounts: every order of magnitude from ten thousand francs to a hundred million, small ones more often. */
    private BigDecimal unitPrice() {
        long magnitude = 10_000;
        while (magnitude < 100_000_000 && random.nextInt(100) < 42) {
            magnitude *= 10;
        }
        long round = magnitude / 10 * random.nextLong(10, 100);
        long odd = random.nextInt(4) == 0 ? magnitude / 1_000 * random.nextLong(1, 100) : 0;
        return BigDecimal.valueOf(round + odd, base.getDefaultFractionDigits());
    }
}
