package org.suividepenses.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.suividepenses.kernel.FieldProblem;

class ReferenceNameTest {

    @Test
    void spacesAndLineEndsAreMadeSingleSpaces() {
        assertThat(new ReferenceName("  Scolarité\u00A0\n et  examens ").text()).isEqualTo("Scolarité et examens");
    }

    @Test
    void caseAndAccentsDoNotDistinguish() {
        assertThat(new ReferenceName("ÉLECTRICITÉ de Guinée").folded())
                .isEqualTo(new ReferenceName("Electricite  de guinee").folded());
    }

    @Test
    void aBlankNameIsRefused() {
        assertThat(codeOf("  \u202F\t")).isEqualTo("field.required");
        assertThat(codeOf("\u0301")).isEqualTo("field.required");
    }

    @Test
    void aNameOfTwoHundredCharactersIsTheLongest() {
        assertThat(ReferenceName.problem("/name", "é".repeat(200))).isEmpty();
        assertThat(codeOf("é".repeat(201))).isEqualTo("field.too-long");
        assertThat(codeOf("\uFB03".repeat(100)))
                .as("the ligature ffi folds to three letters")
                .isEqualTo("field.too-long");
    }

    @Test
    void invisibleCharactersAreRefused() {
        assertThat(codeOf("a\u0000b")).isEqualTo("field.control-character");
        assertThat(codeOf("a\u009Fb")).isEqualTo("field.control-character");
        assertThat(codeOf("half \uD83D of a sign")).isEqualTo("field.control-character");
        assertThat(ReferenceName.problem("/name", "Chez \uD83D\uDE00")).isEmpty();
    }

    @Test
    void aNameHasSomethingToSee() {
        assertThat(codeOf("\u200B")).isEqualTo("field.required");
        assertThat(codeOf("\u2800\uFEFF")).isEqualTo("field.required");
        assertThat(ReferenceName.problem("/name", "\uD83D\uDE00")).isEmpty();
    }

    @Test
    void aNameThatIsNotOneCannotBeMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReferenceName(" "));
    }

    private static String codeOf(String text) {
        return ReferenceName.problem("/name", text).map(FieldProblem::code).orElse("none");
    }
}
