package org.suividepenses.exchange.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.suividepenses.kernel.FieldProblem;
import org.suividepenses.kernel.ProblemException;

class MappingJsonTest {

    private static final String WHOLE = """
            {"delimiter": ";", "encoding": "auto", "header": 1, "sheet": "Feuil1",
             "date": {"column": "Payment Date", "format": "dd/MM/yyyy"}, "amount": {"column": "Amount", "decimal": "."},
             "unit": {"column": "Unit", "default": "Siège"}, "category": {"columns": ["A", "B"]},
             "description": {"columns": ["C", "#4"]}, "currency": "GBP", "key": ["Transaction Number"]}
            """;

    @Test
    void aMappingSurvivesItsJson() {
        Mapping mapping = MappingJson.parse(WHOLE);
        assertThat(mapping.delimiter()).isEqualTo(';');
        assertThat(mapping.encoding()).isNull();
        assertThat(mapping.source(Target.CURRENCY)).isEqualTo(FieldSource.value("GBP"));
        assertThat(mapping.key()).containsExactly("Transaction Number");
        assertThat(MappingJson.read(MappingJson.write(mapping))).isEqualTo(mapping);
    }

    @Test
    void aKeyThatMeansNothingIsNamedWithWhatWasMeant() {
        assertThat(problems("{\"montant\": {\"column\": \"A\"}, \"amont\": {\"column\": \"A\"}}"))
                .extracting(FieldProblem::pointer)
                .containsExactly("/montant", "/amont");
        FieldProblem problem = problems("{\"amount\": {\"colum\": \"A\"}}").getFirst();
        assertThat(problem.pointer()).isEqualTo("/amount/colum");
        assertThat(problem.code()).isEqualTo("import.mapping.unknown-key");
        assertThat(String.valueOf(problem.arguments().get(1))).startsWith("«\u202Fcolumn\u202F»");
    }

    @Test
    void everyWrongValueIsNamed() {
        assertThat(problems("""
                        {"delimiter": "ab", "header": -1, "date": {"column": "D", "format": "banana"},
                         "amount": {"column": "A", "decimal": ";"}, "supplier": {}, "unit": {"column": "U", "value": "V"}}
                        """))
                .extracting(FieldProblem::code)
                .containsExactly(
                        "import.mapping.delimiter",
                        "import.mapping.header",
                        "import.mapping.date-format",
                        "import.mapping.decimal",
                        "import.mapping.no-column",
                        "import.mapping.column-and-value");
        assertThat(problems("[1]")).extracting(FieldProblem::code).containsExactly("import.mapping.not-object");
        assertThat(problems("{\"date\"")).extracting(FieldProblem::code).containsExactly("import.mapping.not-json");
    }

    private static List<FieldProblem> problems(String json) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> MappingJson.parse(json));
        assertThat(refused).isNotNull();
        return refused.fields();
    }

    @Test
    void debitAndCreditGoTogetherAndOnlyForTheAmount() {
        Mapping mapping =
                MappingJson.parse("{\"amount\": {\"debit\": \"D\", \"credit\": \"C\"}, \"totals\": \"read\"}");
        assertThat(MappingJson.parse(MappingJson.write(mapping).toString())).isEqualTo(mapping);
        assertThat(mapping.totals()).isEqualTo(TotalsRows.READ);
        for (String wrong : List.of(
                "{\"amount\": {\"debit\": \"D\"}}",
                "{\"unitPrice\": {\"debit\": \"D\", \"credit\": \"C\"}}",
                "{\"amount\": {\"debit\": \"D\", \"credit\": \"C\", \"column\": \"E\"}}",
                "{\"totals\": \"perhaps\"}")) {
            assertThatThrownBy(() -> MappingJson.parse(wrong)).as(wrong).isInstanceOf(ProblemException.class);
        }
    }
}
