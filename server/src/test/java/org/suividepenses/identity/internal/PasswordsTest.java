package org.suividepenses.identity.internal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.kernel.ProblemException;

class PasswordsTest {
    private static final List<String> OWN =
            List.of("Institut Kaloumba", "Fatoumata Yansanet", "f.yansanet@kaloumba.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Motdepasse2026",
                "azertyuiop12",
                "Bienvenue2026!",
                "aaaaaaaaaaaaaaaa",
                "123456789012345",
                "P@ssw0rdP@ssw0rd",
                "Décembre2026",
            })
    void aPasswordOfCommonWordsAndRowsOfKeysIsRefused(String password) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> check(password, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kaloumba2026", "fatoumatayansanet", "yansanetkaloumba"})
    void theNamesOfUserAndInstitutionAreNoSecret(String password) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> check(password, OWN));
    }

    @Test
    void severalWordsWithoutRelationPass() {
        assertThatCode(() -> check("gravier tambour nacelle 7", OWN)).doesNotThrowAnyException();
    }

    @Test
    void twelveToHundredAndTwentyEightCharactersPass() {
        String strong = "v7Kq-zu2Lw9x";
        String longest = "gravier tambour nacelle ".repeat(6).substring(0, 120) + "v7Kqzu2L";
        assertThatCode(() -> check(strong, OWN)).doesNotThrowAnyException();
        assertThatCode(() -> check(longest, OWN)).doesNotThrowAnyException();
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> check(strong.substring(1), OWN));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> check(longest + "x", OWN));
    }

    private static void check(String password, List<String> ownWords) {
        FieldProblems problems = new FieldProblems();
        Passwords.check("/password", password, ownWords, problems);
        problems.refuseIfAny();
    }
}
