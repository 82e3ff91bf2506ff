package org.suividepenses.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.suividepenses.identity.Role;
import org.suividepenses.organisation.ReferenceCode;
import org.suividepenses.organisation.ReferenceDetails;
import org.suividepenses.organisation.ReferenceName;
import org.suividepenses.organisation.Units;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;

class OperationApiTest {

    private static final TestServer SERVER = TestServer.shared();
    private static UUID unit = new UUID(0, 0);
    private static UUID otherUnit = new UUID(0, 0);
    private static ApiClient clerk = SERVER.asNobody();

    @BeforeAll
    static void twoUnits() {
        unit = unit("Scolarité");
        otherUnit = unit("Intendance");
        clerk = SERVER.as(Role.CLERK, unit);
    }

    @Test
    void whatIsEnteredIsReadBack() {
        Map<String, Object> body = body();
        body.put("quantity", "3");
        body.put("unitPrice", "12500.5");
        body.put("reference", "F-2026/17");
        body.put("paymentMethod", "CASH");
        body.put("notes", "deux\nlignes");
        Answer created = clerk.post("/operations", body);
        assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
        Answer read = clerk.get("/operations/" + created.text("/id"));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.etag()).isEqualTo("\"1\"");
        assertThat(read.text("/status")).isEqualTo("DRAFT");
        assertThat(read.text("/amount")).isEqualTo("37502");
        assertThat(read.text("/baseAmount")).isEqualTo("37502");
        assertThat(read.text("/currency")).isEqualTo("GNF");
        assertThat(read.text("/unit/name")).isEqualTo("Scolarité");
        assertThat(read.text("/notes")).isEqualTo("deux\nlignes");
        assertThat(read.body().at("/number").isNull()).isTrue();
        assertThat(read.body().at("/createdBy/id").asString())
                .isEqualTo(clerk.userId().toString());
        assertThat(read.body().at("/actions").toString()).isEqualTo("[\"EDIT\",\"DELETE\",\"SUBMIT\",\"DUPLICATE\"]");
    }

    static UUID unit(String name) {
        String code = name.substring(0, 3).toUpperCase(java.util.Locale.ROOT)
                + UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString()
                        .substring(0, 6);
        return SERVER.get(Units.class)
                .create(
                        TestServer.MACHINE,
                        null,
                        new ReferenceDetails(new ReferenceCode(code), new ReferenceName(name), true))
                .id();
    }

    private static Map<String, Object> body() {
        return new HashMap<>(Map.of(
                "date", "2026-03-14",
                "unitId", unit,
                "description", "Craie",
                "quantity", "1",
                "unitPrice", "25000"));
    }
}
