package org.suividepenses.attachment.internal.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which bucket the environment names, and what is said of settings that cannot be worked with. */
class BucketSettingsTest {

    private static Map<String, String> settings() {
        return new HashMap<>(Map.of(
                "SUIVI_ATTACHMENT_S3_ENDPOINT", "https://s3.example.org:9000",
                "SUIVI_ATTACHMENT_S3_BUCKET", "pieces",
                "SUIVI_ATTACHMENT_S3_ACCESS_KEY", "suivi",
                "SUIVI_ATTACHMENT_S3_SECRET_KEY", "secret"));
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> settings = settings();
        settings.put("SUIVI_ATTACHMENT_S3_" + name, value);
        return settings;
    }

    private static BucketSettings chosen(Map<String, String> settings) {
        return BucketSettings.chosenBy(settings).orElseThrow();
    }

    private static void refused(Map<String, String> settings, String reason, String... arguments) {
        assertThatExceptionOfType(BucketSettings.Unusable.class)
                .isThrownBy(() -> BucketSettings.chosenBy(settings))
                .satisfies(refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("attachment.s3." + reason);
                    assertThat(refusal.arguments()).containsExactly(arguments);
                });
    }

    @Test
    void withoutSettingsThereIsNoBucket() {
        assertThat(BucketSettings.chosenBy(Map.of())).isEmpty();
        assertThat(BucketSettings.chosenBy(Map.of("SUIVI_ATTACHMENT_S3_BUCKET", " ")))
                .isEmpty();
    }

    @Test
    void aServerOfOnesOwnIsReachedByPathAndNeedsNoRegion() {
        BucketSettings chosen = chosen(settings());
        assertThat(chosen.endpoint()).isEqualTo(URI.create("https://s3.example.org:9000"));
        assertThat(chosen.pathStyle()).isTrue();
        assertThat(chosen.region()).isNotEmpty();
        assertThat(chosen.prefix()).isEmpty();
        assertThat(chosen(with("PATH_STYLE", "False")).pathStyle()).isFalse();
    }

    @Test
    void amazonIsReachedByRegion() {
        Map<String, String> settings = with("REGION", "eu-west-3");
        settings.remove("SUIVI_ATTACHMENT_S3_ENDPOINT");
        BucketSettings chosen = chosen(settings);
        assertThat(chosen.endpoint()).isNull();
        assertThat(chosen.region()).isEqualTo("eu-west-3");
        assertThat(chosen.pathStyle()).isFalse();
        settings.remove("SUIVI_ATTACHMENT_S3_REGION");
        refused(settings, "region-missing");
    }

    @ParameterizedTest
    @CsvSource({"ecole/pieces,ecole/pieces/", "/ecole/,ecole/", "/,''", "a,a/"})
    void aPrefixEndsWithASlashAndBeginsWithNone(String written, String read) {
        assertThat(chosen(with("PREFIX", written)).prefix()).isEqualTo(read);
    }

    @Test
    void settingsWithoutABucketAreRefused() {
        Map<String, String> settings = settings();
        settings.remove("SUIVI_ATTACHMENT_S3_BUCKET");
        refused(settings, "bucket-missing", "SUIVI_ATTACHMENT_S3_ACCESS_KEY");
    }

    @Test
    void bothHalvesOfTheKeyAreNeeded() {
        for (String half : List.of("ACCESS_KEY", "SECRET_KEY")) {
            refused(with(half, ""), "key-missing", "SUIVI_ATTACHMENT_S3_" + half);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3.example.org",
                "ftp://s3.example.org",
                "https://s3.example.org/pieces",
                "https://s3.example.org?x=1",
                "https://",
                "https://un espace"
            })
    void anAddressThatIsNoServerIsRefused(String address) {
        refused(with("ENDPOINT", address), "endpoint-unreadable", address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://suivi:secret@s3.example.org", "http://suivi:un secret@s3.example.org", "suivi:secret@s3"
            })
    void aKeyInTheAddressIsRefusedAndToldToNobody(String address) {
        refused(
                with("ENDPOINT", address),
                "endpoint-with-key",
                "SUIVI_ATTACHMENT_S3_ACCESS_KEY",
                "SUIVI_ATTACHMENT_S3_SECRET_KEY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pieces", "pi", "pièces", "a/b", "-pieces"})
    void aBucketMustBeCalledAsBucketsAre(String name) {
        refused(with("BUCKET", name), "bucket-unreadable", name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a//b", "é", "a b", "a\\b"})
    void aPrefixHasOnlyWhatIsSafeInKeys(String prefix) {
        refused(with("PREFIX", prefix), "prefix-unreadable", prefix);
    }

    @Test
    void otherWordsAreRefused() {
        refused(with("PATH_STYLE", "oui"), "path-style-unknown", "oui");
        refused(with("REGION", "eu west"), "region-unreadable", "eu west");
    }

    @Test
    void whatIsPrintedIsNoSecret() {
        assertThat(chosen(with("PREFIX", "ecole")).toString())
                .isEqualTo("s3://pieces/ecole/ (https://s3.example.org:9000)");
    }
}
