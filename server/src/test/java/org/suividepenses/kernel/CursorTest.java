package org.suividepenses.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void aCursorGivesItsPartsBack() {
        String cursor = Cursor.encode("Électricité de Guinée", "", "42");
        assertThat(Cursor.decode(cursor, 3)).isEqualTo(List.of("Électricité de Guinée", "", "42"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "§", "not base64!", "YWJj", "AAAA"})
    void oneThatIsNotOursIsRefused(String cursor) {
        assertThatThrownBy(() -> Cursor.decode(cursor, 2))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.INVALID_REQUEST));
    }
}
