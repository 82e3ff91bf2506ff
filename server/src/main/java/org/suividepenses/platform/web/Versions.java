package org.suividepenses.platform.web;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;

/** Entity tags (RFC 9110): the version of a resource, by which a lost update is noticed. */
public final class Versions {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private Versions() {}

    /** The {@code ETag} of a version. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that a writer has seen.
     *
     * @param ifMatch the {@code If-Match} header
     * @throws ProblemException {@link ProblemType#VERSION_MISSING} without one, {@link ProblemType#VERSION_STALE} when
     *     it is no version of ours
     */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.of(ProblemType.VERSION_MISSING);
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw ProblemException.of(ProblemType.VERSION_STALE);
        }
        return Long.parseLong(tag.group(1));
    }

    /**
     * Refuses a write that has not seen the current version.
     *
     * @throws ProblemException {@link ProblemType#VERSION_STALE}, naming the current version
     */
    public static void mustMatch(long seen, long current) {
        if (seen != current) {
            throw stale(current);
        }
    }

    /** The refusal of a write that has not seen {@code current}. */
    public static ProblemException stale(long current) {
        return new ProblemException(
                ProblemType.VERSION_STALE,
                "problem.version-stale.detail",
                List.of(),
                List.of(),
                Map.of("currentVersion", current));
    }
}
