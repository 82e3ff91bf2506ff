package org.suividepenses.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.suividepenses.platform.table.Table;
import org.suividepenses.platform.table.TableFormat;

/** Answers that are saved and not shown. */
public final class Downloads {

    private static final String ROWS = Downloads.class.getName() + ".rows";

    private Downloads() {}

    public static void csv(HttpServletResponse response, String fileName) {
        attach(response, "text/csv;charset=UTF-8", fileName);
    }

    public static void pdf(HttpServletResponse response, String fileName) {
        attach(response, "application/pdf", fileName);
    }

    public static void zip(HttpServletResponse response, String fileName) {
        attach(response, "application/zip", fileName);
    }

    public static void table(HttpServletResponse response, Table table, TableFormat format) throws IOException {
        attach(response, format.contentType(), table.name() + "." + format.extension());
        format.write(table, response.getOutputStream());
        delivered(table.rows().size());
    }

    /** Says that a file was written to its end. @param rows how many things it tells of */
    public static void delivered(long rows) {
        RequestContextHolder.currentRequestAttributes().setAttribute(ROWS, rows, RequestAttributes.SCOPE_REQUEST);
    }

    /** What {@link #delivered} said in this request; empty for another answer, and for a file that was cut short. */
    public static Optional<Long> deliveredRows(HttpServletRequest request) {
        return Optional.ofNullable((Long) request.getAttribute(ROWS));
    }

    private static void attach(HttpServletResponse response, String contentType, String fileName) {
        response.setContentType(contentType);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(fileName).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
