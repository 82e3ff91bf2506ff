package org.suividepenses.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.audit.Changes;
import org.suividepenses.identity.Caller;
import org.suividepenses.platform.web.Downloads;

/**
 * Writes in the trail who asks for a file of data, which one and with which filter, before a byte of it
 * leaves; afterwards, how many rows it had.
 */
final class FileReads implements HandlerInterceptor {

    private static final Pattern FILE = Pattern.compile("\\.(csv|xlsx|pdf|zip)$");
    private static final Pattern DOCUMENT = Pattern.compile("/attachments/[^/]+/content$");
    private static final int LONGEST_FILTER = 2_000;

    private final AuditTrail audit;

    FileReads(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String path = request.getRequestURI();
        if ("GET".equals(request.getMethod()) && (FILE.matcher(path).find() || savesDocument(request))) {
            CallerFilter.callerOf(request).ifPresent(caller -> note(path, request.getQueryString(), caller));
        }
        return true;
    }

    /** A document that is saved, from its beginning: what is only shown in place, or goes on after a cut, is not told again. */
    private static boolean savesDocument(HttpServletRequest request) {
        String range = request.getHeader(HttpHeaders.RANGE);
        return DOCUMENT.matcher(request.getRequestURI()).find()
                && !"true".equals(request.getParameter("inline"))
                && (range == null || range.startsWith("bytes=0-"));
    }

    /** A file that was written to its end says how much it told; without this entry it was cut short. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        Downloads.deliveredRows(request)
                .ifPresent(rows -> CallerFilter.callerOf(request)
                        .ifPresent(caller -> audit.note(
                                caller.actor(),
                                "EXPORTED",
                                "FILE",
                                AuditTrail.NOTHING,
                                Changes.none()
                                        .field("file", null, name(request.getRequestURI()))
                                        .field("rows", null, rows))));
    }

    private static String name(String path) {
        return path.replaceFirst("^/api/v1/", "");
    }

    private void note(String path, @Nullable String query, Caller caller) {
        String filter = query == null ? "" : URLDecoder.decode(query, StandardCharsets.UTF_8);
        audit.note(
                caller.actor(),
                "EXPORT",
                "FILE",
                AuditTrail.NOTHING,
                Changes.none()
                        .field("file", null, name(path))
                        .field(
                                "filter",
                                null,
                                filter.isEmpty()
                                        ? null
                                        : filter.substring(0, Math.min(filter.length(), LONGEST_FILTER))));
    }
}
