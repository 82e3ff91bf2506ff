package org.suividepenses.attachment.internal.storage;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suividepenses.platform.data.StartException;

/**
 * A bucket that speaks the S3 protocol.
 *
 * @param endpoint of a server other than Amazon's; null for Amazon's, by region
 * @param prefix of all keys: empty, or with a slash at its end
 * @param pathStyle whether the bucket stands in the path of addresses, and not before the host
 */
public record BucketSettings(
        @Nullable URI endpoint,
        String region,
        String bucket,
        String prefix,
        String accessKey,
        String secretKey,
        boolean pathStyle) {

    /** The names of the settings, all of the environment. */
    public static final Set<String> NAMES = Set.of(
            Name.ENDPOINT, Name.REGION, Name.BUCKET, Name.PREFIX, Name.ACCESS_KEY, Name.SECRET_KEY, Name.PATH_STYLE);

    /** What servers other than Amazon's take when nobody says otherwise. */
    private static final String USUAL_REGION = "us-east-1";

    private static final Pattern BUCKET_NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern REGION_NAME = Pattern.compile("[A-Za-z0-9-]{1,40}");
    /** The characters that the S3 documentation calls safe in keys. */
    private static final Pattern PREFIX_NAME = Pattern.compile("[A-Za-z0-9!_.*'()/-]+");

    private static final class Name {
        static final String ENDPOINT = "SUIVI_ATTACHMENT_S3_ENDPOINT";
        static final String REGION = "SUIVI_ATTACHMENT_S3_REGION";
        static final String BUCKET = "SUIVI_ATTACHMENT_S3_BUCKET";
        static final String PREFIX = "SUIVI_ATTACHMENT_S3_PREFIX";
        static final String ACCESS_KEY = "SUIVI_ATTACHMENT_S3_ACCESS_KEY";
        static final String SECRET_KEY = "SUIVI_ATTACHMENT_S3_SECRET_KEY";
        static final String PATH_STYLE = "SUIVI_ATTACHMENT_S3_PATH_STYLE";
    }

    /** Settings that are not understood. */
    public static final class Unusable extends StartException {
        private Unusable(String reason, String... arguments) {
            super("attachment.s3." + reason, List.of(arguments), null);
        }
    }

    /**
     * The bucket that the environment names.
     *
     * @return empty when no setting is made: then documents lie in the data directory
     * @throws Unusable when settings are made that name no bucket, or one is missing or unreadable
     */
    public static Optional<BucketSettings> chosenBy(Map<String, String> environment) {
        Optional<String> bucket = value(environment, Name.BUCKET);
        if (bucket.isEmpty()) {
            NAMES.stream()
                    .filter(name -> value(environment, name).isPresent())
                    .sorted()
                    .findFirst()
                    .ifPresent(alone -> {
                        throw new Unusable("bucket-missing", alone);
                    });
            return Optional.empty();
        }
        @Nullable URI endpoint =
                value(environment, Name.ENDPOINT).map(BucketSettings::endpoint).orElse(null);
        return Optional.of(new BucketSettings(
                endpoint,
                region(value(environment, Name.REGION), endpoint),
                matching(BUCKET_NAME, bucket.get(), "bucket-unreadable"),
                value(environment, Name.PREFIX).map(BucketSettings::prefix).orElse(""),
                required(environment, Name.ACCESS_KEY),
                required(environment, Name.SECRET_KEY),
                value(environment, Name.PATH_STYLE).map(BucketSettings::yesOrNo).orElse(endpoint != null)));
    }

    /** What stands before an @ may be a key and its secret, and is told to nobody. */
    private static URI endpoint(String text) {
        if (text.contains("@")) {
            throw new Unusable("endpoint-with-key", Name.ACCESS_KEY, Name.SECRET_KEY);
        }
        try {
            URI address = new URI(text);
            boolean http =
                    "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            boolean bare = address.getQuery() == null
                    && address.getFragment() == null
                    && (address.getPath().isEmpty() || address.getPath().equals("/"));
            if (http && bare && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException unreadable) {
            // Told below, as what is readable and no address of a server.
        }
        throw new Unusable("endpoint-unreadable", text);
    }

    private static String region(Optional<String> region, @Nullable URI endpoint) {
        if (region.isEmpty() && endpoint == null) {
            throw new Unusable("region-missing");
        }
        return matching(REGION_NAME, region.orElse(USUAL_REGION), "region-unreadable");
    }

    private static String prefix(String text) {
        String inner = text.replaceFirst("^/", "").replaceFirst("/$", "");
        if (inner.contains("//") || inner.startsWith("/") || inner.endsWith("/")) {
            throw new Unusable("prefix-unreadable", text);
        }
        return inner.isEmpty() ? "" : matching(PREFIX_NAME, inner, "prefix-unreadable") + "/";
    }

    private static boolean yesOrNo(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Unusable("path-style-unknown", word);
        };
    }

    private static String matching(Pattern pattern, String text, String reason) {
        if (!pattern.matcher(text).matches()) {
            throw new Unusable(reason, text);
        }
        return text;
    }

    private static String required(Map<String, String> environment, String name) {
        return value(environment, name).orElseThrow(() -> new Unusable("key-missing", name));
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Where it is, without what is secret. */
    @Override
    public String toString() {
        return "s3://" + bucket + "/" + prefix + " (" + (endpoint == null ? region : endpoint) + ")";
    }
}
