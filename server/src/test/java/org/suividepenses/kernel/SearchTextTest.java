package org.suividepenses.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "\"  Électricité  de Guinée\",electricite de guinee",
                "\"  Total   GENERAL \",total general",
                "Œuvres sociales,oeuvres sociales",
                "Nº 12/B,no 12/b",
                "\"\",\"\"",
                "\"   \",\"\""
            })
    void accentsCaseAndRunsOfSpacesDoNotCount(String text, String folded) {
        assertThat(SearchText.fold(text)).isEqualTo(folded);
    }

    /** An accented letter before the text sends it the way of any text; the rest must come out the same. */
    @Test
    void plainTextIsFoldedAsAnyTextIs() {
        Random random = new Random(20);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(20); i > 0; i--) {
                text.append(random.nextInt(3) == 0 ? ' ' : (char) (' ' + random.nextInt(0x5F)));
            }
            assertThat(SearchText.fold("é" + text)).isEqualTo(SearchText.fold("e" + text));
        }
    }
}
