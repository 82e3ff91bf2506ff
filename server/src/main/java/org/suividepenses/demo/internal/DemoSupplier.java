package org.suividepenses.demo.internal;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.suividepenses.organisation.ReferenceName;
import org.suividepenses.organisation.SupplierDetails;

/**
 * A payee of the invented institution.
 *
 * @param key by which {@code expenses.csv} names it
 * @param invoice how it numbers its invoices; empty when it writes none
 */
record DemoSupplier(String key, SupplierDetails details, String invoice) {

    static List<DemoSupplier> all() {
        return DemoFile.rows("suppliers.csv", DemoSupplier::read);
    }

    private static DemoSupplier read(NamedCsvRecord row) {
        SupplierDetails details = new SupplierDetails(
                new ReferenceName(row.getField("name")),
                row.getField("phone"),
                row.getField("taxId"),
                row.getField("account"),
                true);
        return new DemoSupplier(row.getField("key"), details, row.getField("invoice"));
    }

    /** The number of an invoice of that day. */
    String invoiceNumber(LocalDate date, RandomGenerator random) {
        return invoice.replace("{yyyy}", Integer.toString(date.getYear()))
                .replace("{yy}", twoDigits(date.getYear() % 100))
                .replace("{mm}", twoDigits(date.getMonthValue()))
                .replace("{n4}", Integer.toString(random.nextInt(1_000, 10_000)))
                .replace("{n5}", Integer.toString(random.nextInt(10_000, 100_000)));
    }

    private static String twoDigits(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }
}
