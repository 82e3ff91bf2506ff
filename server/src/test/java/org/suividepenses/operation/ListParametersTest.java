package org.suividepenses.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;

/** A filter that cannot be read is refused: it must never show everything. */
class ListParametersTest {

    private static final ApiClient CLERK = House.open("Paramètres").clerk();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=14/03/2026",
                "from=2026-02-30",
                "to=demain",
                "unit=SCOL",
                "unit=none",
                "unit=",
                "category=1234",
                "supplier=019a0000-0000-7000-8000-00000000000",
                "status=draft",
                "status=none",
                "paymentMethod=GOLD",
                "currency=euro",
                "currency=none",
                "minAmount=1,5",
                "minAmount=0.5",
                "maxAmount=1e6",
                "maxAmount=9999999999999999999",
                "createdBy=moi",
                "import=last",
                "paidFrom=hier",
                "paidTo=2026-02-30",
                "budgetLine=61",
                "hasAttachment=maybe",
                "paid=some",
                "paid=none",
                "awaiting=me",
                "sort=colour",
                "sort=--date",
                "size=0",
                "size=201",
                "size=ten",
                "facets=yes",
                "cursor=abc"
            })
    void aValueThatCannotBeReadIsRefusedByName(String query) {
        Answer refused = CLERK.get("/operations?" + query);
        assertThat(refused.status()).as(query).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("invalid-request");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"units=x", "Unit=x", "page=2", "limit=5", "%20=1"})
    void anUnknownParameterIsRefusedByName(String query) {
        Answer refused = CLERK.get("/operations?" + query);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("unknown-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q", "from", "minAmount", "sort", "size", "cursor", "facets"})
    void whatIsAskedOnceIsNotAskedTwice(String name) {
        Answer refused = CLERK.get("/operations?" + name + "=1&" + name + "=2");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/code")).isEqualTo("parameter.repeated");
    }

    @Test
    void aParameterHasAtMostTwoHundredValues() {
        String query = IntStream.range(0, 201)
                .mapToObj(number -> "status=DRAFT")
                .collect(Collectors.joining("&", "/operations?", ""));
        assertThat(CLERK.get(query).text("/errors/0/code")).isEqualTo("parameter.too-many");
    }
}
