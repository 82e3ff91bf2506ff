package org.suividepenses.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.suividepenses.kernel.FieldProblems;

class OperationContentTest {

    private static final Currency GNF = Currency.getInstance("GNF");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);

    @Test
    void aDescriptionIsOneLine() {
        assertThat(content(DAY, "  Carburant \n du\u00A0 bus ", "").description())
                .isEqualTo("Carburant du bus");
    }

    @Test
    void notesKeepTheirLines() {
        assertThat(content(DAY, "x", "un  \r\ndeux\r\n\r\n").notes()).isEqualTo("un\ndeux");
    }

    @Test
    void lengthsCountCharactersAndNotHalvesOfThem() {
        assertThat(problems(content(DAY, "\uD83D\uDE8C".repeat(500), ""))).isEmpty();
        assertThat(problems(content(DAY, "x".repeat(501), ""))).containsExactly("/description field.too-long");
        assertThat(problems(content(DAY, "x", "y".repeat(4_001)))).containsExactly("/notes field.too-long");
    }

    @Test
    void whatNobodyCanSeeIsRefused() {
        assertThat(problems(content(DAY, "a\u0000b", ""))).containsExactly("/description field.control-character");
        assertThat(problems(content(DAY, "a\uD800b", ""))).containsExactly("/description field.control-character");
        assertThat(problems(content(DAY, "a", "b\u0007"))).containsExactly("/notes field.control-character");
        assertThat(problems(content(DAY, "facture\u202E gpj", "")))
                .as("what follows would read backwards")
                .containsExactly("/description field.control-character");
    }

    @Test
    void aDescriptionHasSomethingToSee() {
        assertThat(problems(content(DAY, "\u200B\uFEFF", ""))).containsExactly("/description field.required");
        assertThat(problems(content(DAY, "\u3164", ""))).containsExactly("/description field.required");
        assertThat(problems(content(DAY, "\u00E9", ""))).isEmpty();
    }

    @Test
    void aDateIsOfOurCenturies() {
        assertThat(problems(content(LocalDate.of(1899, 12, 31), "x", ""))).containsExactly("/date date.out-of-range");
        assertThat(problems(content(LocalDate.of(2200, 1, 1), "x", ""))).containsExactly("/date date.out-of-range");
    }

    private static List<String> problems(OperationContent content) {
        FieldProblems problems = new FieldProblems();
        content.check(GNF, problems);
        return problems.found().stream()
                .map(problem -> problem.pointer() + " " + problem.code())
                .toList();
    }

    private static OperationContent content(LocalDate date, String description, String notes) {
        Price price = new Price(BigDecimal.ONE, BigDecimal.TEN, GNF, null);
        return new OperationContent(date, new UUID(1, 1), null, null, null, "", description, price, null, notes);
    }
}
