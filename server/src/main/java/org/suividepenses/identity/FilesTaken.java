package org.suividepenses.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.audit.Changes;

/** Writes in the trail who takes a file of data away, which one and with which filter. */
@Component
public class FilesTaken {

    private static final int LONGEST_FILTER = 2_000;

    private final AuditTrail audit;

    FilesTaken(AuditTrail audit) {
        this.audit = audit;
    }

    /** Call it before a byte of the file leaves; the entry is committed when this returns. */
    public void begins(HttpServletRequest request, Caller caller) {
        String query = request.getQueryString();
        String filter = query == null ? "" : URLDecoder.decode(query, StandardCharsets.UTF_8);
        audit.note(
                caller.actor(),
                "EXPORT",
                "FILE",
                AuditTrail.NOTHING,
                Changes.none()
                        .field("file", null, name(request))
                        .field(
                                "filter",
                                null,
                                filter.isEmpty()
                                        ? null
                                        : filter.substring(0, Math.min(filter.length(), LONGEST_FILTER))));
    }

    /** A file that was written to its end says how much it told; without this entry it was cut short. */
    public void ended(HttpServletRequest request, long rows, Caller caller) {
        audit.note(
                caller.actor(),
                "EXPORTED",
                "FILE",
                AuditTrail.NOTHING,
                Changes.none().field("file", null, name(request)).field("rows", null, rows));
    }

    /** As the servlet understands the path, whatever signs it was sent in. */
    private static String name(HttpServletRequest request) {
        return request.getServletPath().replaceFirst("^/api/v1/", "");
    }
}
