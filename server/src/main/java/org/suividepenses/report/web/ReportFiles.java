package org.suividepenses.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.platform.table.Table;
import org.suividepenses.platform.table.TableFormat;

/** Answers with reports as files. */
final class ReportFiles {

    private ReportFiles() {}

    /** @throws ProblemException NOT_FOUND for an extension that is none of {@link TableFormat} */
    static void send(Supplier<Table> table, String extension, HttpServletResponse response) throws IOException {
        TableFormat format = TableFormat.of(extension).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
        send(table.get(), format, response);
    }

    private static void send(Table table, TableFormat format, HttpServletResponse response) throws IOException {
        response.setContentType(format.contentType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(table.name() + "." + format.extension())
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        format.write(table, response.getOutputStream());
    }
}
