package org.suividepenses.exchange;

import java.util.List;
import java.util.Objects;

/**
 * What a check or an import found.
 *
 * @param lines rows that say something: valid + faulty + alreadyImported + changed
 * @param valid rows that can be imported, or were
 * @param alreadyImported rows that an earlier import brought
 * @param changed rows that an earlier import brought by their key, with another content; they are left as they were
 * @param twins rows equal to an earlier one of the same file; they count as valid
 * @param blank rows without anything
 * @param skipped rows that only sum up, head or comment on others; they are left out, and each is named
 * @param amount exact sum of the valid rows in the currency of the institution
 * @param currency ISO 4217 code of that currency
 * @param totals the same in the currencies of the rows
 * @param notes columns that their writer should look at twice
 * @param reasons what is wrong with the lines that are named, the most frequent first; of all of them, also those beyond the
 *     ones kept
 */
public record ImportReport(
        long lines,
        long valid,
        long faulty,
        long alreadyImported,
        long changed,
        long twins,
        long blank,
        long skipped,
        String amount,
        String currency,
        List<Total> totals,
        Missing missing,
        List<Note> notes,
        List<Reason> reasons) {

    /** A report kept before reasons were counted has none. */
    public ImportReport {
        reasons = Objects.requireNonNullElse(reasons, List.of());
    }

    /** The sum of the valid rows in one currency. */
    @io.swagger.v3.oas.annotations.media.Schema(name = "ImportTotal")
    public record Total(String currency, long lines, String amount) {}

    /** Names that this institution does not have yet; at most 1,000 of each, and how many suppliers and sources. */
    public record Missing(List<String> units, List<String> categories, List<String> fundingSources, int suppliers) {

        public boolean nothing() {
            return units.isEmpty() && categories.isEmpty() && fundingSources.isEmpty() && suppliers == 0;
        }
    }

    /** @param code key of the sentence in the message catalogue */
    public record Reason(String field, String code, long count) {}

    /** @param code key of the sentence, whose arguments are sample and understoodAs */
    public record Note(String field, String code, String sample, String understoodAs) {}
}
