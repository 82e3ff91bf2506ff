package org.suividepenses.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.suividepenses.platform.table.Table;
import org.suividepenses.platform.table.TableFormat;

/** Answers that are saved and not shown. */
public final class Downloads {

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
