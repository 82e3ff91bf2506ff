package org.suividepenses.audit.internal;

import static org.suividepenses.audit.internal.db.Tables.AUDIT_ENTRY;

import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.suividepenses.kernel.SearchText;

/**
 * What somebody types to find entries: words that each have to occur, in any order. An amount may be typed as it is shown, in groups of
 * three digits and with a decimal comma.
 *
 * @param words the longest first, because it selects most
 */
record SoughtText(List<Word> words) {

    private static final Pattern WORD = Pattern.compile("-?\\d{1,3}(?: \\d{3})+(?:[.,]\\d+)?(?![^ ])|\\S+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]+");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("(?<=\\d),(?=\\d)");

    static SoughtText of(String typed) {
        return new SoughtText(WORD.matcher(SPACES.matcher(typed).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Word::of)
                .toList());
    }

    /** @param spellings of which one has to occur: as the trail writes it, and as it was typed */
    record Word(List<String> spellings) {

        private static Word of(String typed) {
            String plain = DECIMAL_COMMA.matcher(typed.replace(" ", "")).replaceAll(".");
            return new Word(Stream.of(plain, typed).distinct().toList());
        }

        /** Whether it occurs in what an entry holds itself. */
        Condition written() {
            return DSL.or(spellings.stream()
                    .map(spelling -> AUDIT_ENTRY
                            .ACTOR_NAME
                            .containsIgnoreCase(spelling)
                            .or(AUDIT_ENTRY.ON_BEHALF_OF_NAME.containsIgnoreCase(spelling))
                            .or(AUDIT_ENTRY.ADDRESS.containsIgnoreCase(spelling))
                            .or(AUDIT_ENTRY.CHANGES.containsIgnoreCase(spelling)))
                    .toList());
        }

        /** @param name folded */
        boolean isIn(String name) {
            return spellings.stream().map(SearchText::fold).anyMatch(name::contains);
        }
    }
}
