package org.suividepenses.demo.internal;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suividepenses.operation.PaymentMethod;
import org.suividepenses.operation.Price;

/** Two years of expenses, the same for the same seed and the same last day. */
final class ExpensePlan {

    static final int MONTHS = 24;

    /** Prices of the second year over those of the first, in hundredths. */
    private static final int DEARER = 107;

    private static final int CREDIT_NOTE_ONE_IN = 55;

    private final SplittableRandom random;
    private final LocalDate lastDay;
    private final Map<String, DemoSupplier> suppliers;
    private final List<ExpensePattern> patterns;
    private final Properties texts;
    private final DateTimeFormatter month;
    private final List<PlannedExpense> planned = new ArrayList<>();

    ExpensePlan(long seed, LocalDate lastDay, Currency base, Properties texts) {
        this.random = new SplittableRandom(seed);
        this.lastDay = lastDay;
        this.suppliers = DemoSupplier.all().stream().collect(Collectors.toMap(DemoSupplier::key, supplier -> supplier));
        this.patterns = ExpensePattern.all(base);
        this.texts = texts;
        this.month = DateTimeFormatter.ofPattern(texts.getProperty("month"), Locale.FRENCH);
    }

    /** In the order of their dates. */
    List<PlannedExpense> expenses() {
        YearMonth last = YearMonth.from(lastDay);
        for (ExpensePattern pattern : patterns) {
            for (int back = MONTHS; back >= 0; back--) {
                plan(pattern, last.minusMonths(back));
            }
        }
        LocalDate first = lastDay.minusMonths(MONTHS).plusDays(1);
        return planned.stream()
                .filter(expense -> !expense.date().isBefore(first))
                .filter(expense -> !expense.date().isAfter(lastDay))
                .sorted(Comparator.comparing(PlannedExpense::date))
                .toList();
    }

    private void plan(ExpensePattern pattern, YearMonth when) {
        int share = pattern.perYear() * pattern.season().weight(when.getMonth());
        int whole = pattern.season().total();
        int count = share / whole + (random.nextInt(whole) < share % whole ? 1 : 0);
        for (int number = 0; number < count; number++) {
            PlannedExpense expense = expense(pattern, when, number);
            planned.add(expense);
            if (expense.supplier() != null && random.nextInt(CREDIT_NOTE_ONE_IN) == 0) {
                planned.add(creditNote(expense));
            }
        }
    }

    private PlannedExpense expense(ExpensePattern pattern, YearMonth when, int number) {
        LocalDate date = date(pattern, when);
        String supplier = pattern.suppliers().isEmpty()
                ? null
                : pattern.suppliers().get(random.nextInt(pattern.suppliers().size()));
        PaymentMethod payment = pattern.payment().pick(random);
        return new PlannedExpense(
                date,
                pattern.units().pick(random),
                pattern.category(),
                pattern.funding().pick(random),
                supplier,
                reference(supplier, date),
                description(pattern, date, number),
                price(pattern, date),
                payment,
                notes(payment, date));
    }

    /** A working day; on Sundays nobody buys, and what falls due then is paid the day after. */
    private LocalDate date(ExpensePattern pattern, YearMonth when) {
        int day = pattern.day().orElseGet(() -> random.nextInt(1, when.lengthOfMonth() + 1));
        LocalDate date = when.atDay(day);
        return date.getDayOfWeek() == DayOfWeek.SUNDAY ? date.plusDays(1) : date;
    }

    /** What falls due is paid piece by piece; of the rest, chance chooses. */
    private String description(ExpensePattern pattern, LocalDate date, int number) {
        List<String> choices = pattern.descriptions();
        int choice = pattern.day().isPresent() ? number % choices.size() : random.nextInt(choices.size());
        return choices.get(choice).replace("{month}", month.format(date));
    }

    private Price price(ExpensePattern pattern, LocalDate date) {
        long quantity = between(pattern.quantity());
        long steps = between(pattern.price()) / pattern.step();
        boolean dearer = !pattern.price().isFixed() && date.isAfter(lastDay.minusMonths(MONTHS / 2));
        long unitPrice = (dearer ? steps * DEARER / 100 : steps) * pattern.step();
        return new Price(
                BigDecimal.valueOf(quantity),
                BigDecimal.valueOf(unitPrice),
                pattern.currency(),
                DemoRates.rate(pattern.currency(), date));
    }

    /** Small numbers come more often than large ones. */
    private long between(ExpensePattern.Range range) {
        long width = range.to() - range.from() + 1;
        return range.from() + Math.min(random.nextLong(width), random.nextLong(width));
    }

    private String reference(@Nullable String supplier, LocalDate date) {
        DemoSupplier known = supplier == null ? null : suppliers.get(supplier);
        return known == null ? "" : known.invoiceNumber(date, random);
    }

    private String notes(PaymentMethod payment, LocalDate date) {
        if (payment != PaymentMethod.MOBILE_MONEY) {
            return "";
        }
        String transaction =
                "PP" + DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT).format(date) + "."
                        + random.nextInt(800, 1_760) + ".C" + random.nextInt(10_000, 100_000);
        return text("mobile-money", transaction);
    }

    private PlannedExpense creditNote(PlannedExpense of) {
        Price price = of.price();
        BigDecimal returned = BigDecimal.valueOf(
                1 + random.nextLong(Math.max(1, price.quantity().longValueExact() / 2)));
        String description = of.reference().isEmpty()
                ? text("credit-note.bare", of.description())
                : text("credit-note", of.reference(), of.description());
        return new PlannedExpense(
                of.date().plusDays(random.nextInt(2, 20)),
                of.unit(),
                of.category(),
                of.funding(),
                of.supplier(),
                of.reference().isEmpty() ? "" : "AV-" + of.reference(),
                description,
                new Price(returned.negate(), price.unitPrice(), price.currency(), price.rate()),
                of.payment(),
                "");
    }

    private String text(String key, Object... arguments) {
        return new MessageFormat(texts.getProperty(key), Locale.FRENCH).format(arguments);
    }
}
