package org.suividepenses.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.suividepenses.identity.Role;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;

/** How the trail finds what happened to an operation. */
class OperationInTrailTest {

    private static final House HOUSE = House.open("Journal");

    @Test
    void itsNumberAndItsDescriptionFindWhatDoesNotSayThem() {
        ApiClient clerk = HOUSE.clerk();
        Answer entered = HOUSE.enter(clerk, HOUSE.body("description", "Pirogue du passeur"));
        String path = "/operations/" + entered.text("/id");
        Answer added = clerk.upload(
                "POST", path + "/attachments?name=recu.pdf", BodyPublishers.ofByteArray(Paper.pdf("reçu")), Map.of());
        assertThat(added.status()).as("%s", added).isEqualTo(201);
        String number = clerk.post(path + "/submission", Map.of()).text("/number");
        assertThat(number).isNotEmpty();
        List<String> ofDescription = actions("pirogue%20passeur");
        assertThat(ofDescription).hasSizeGreaterThan(2).contains("CREATE", "SUBMIT");
        assertThat(actions(number)).isEqualTo(ofDescription);
        assertThat(actions(number + "%20passeur%20recu"))
                .as("words of both")
                .hasSize(1)
                .doesNotContain("CREATE", "SUBMIT");
    }

    private static List<String> actions(String text) {
        Answer found = HOUSE.server().as(Role.AUDITOR).get("/audit?subjectType=OPERATION&q=" + text);
        assertThat(found.status()).as("%s", found).isEqualTo(200);
        return StreamSupport.stream(found.body().path("items").spliterator(), false)
                .map(entry -> entry.path("action").asString())
                .toList();
    }
}
