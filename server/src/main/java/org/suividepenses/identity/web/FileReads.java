package org.suividepenses.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.suividepenses.identity.FilesTaken;
import org.suividepenses.platform.web.Downloads;

/**
 * Has it written in the trail who asks for a file that is made for them, before a byte of it leaves; afterwards, how many rows it
 * had. Of kept documents only their controller knows whether they are saved or shown.
 */
final class FileReads implements HandlerInterceptor {

    private static final Pattern FILE = Pattern.compile("\\.(csv|xlsx|pdf|zip)$");

    private final FilesTaken files;

    FileReads(FilesTaken files) {
        this.files = files;
    }

    /** Goes by the path as it was matched, not as it was spelt: {@code %2E} is a dot. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if ("GET".equals(request.getMethod())
                && FILE.matcher(request.getServletPath()).find()) {
            CallerFilter.callerOf(request).ifPresent(caller -> files.begins(request, caller));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        Downloads.deliveredRows(request)
                .ifPresent(
                        rows -> CallerFilter.callerOf(request).ifPresent(caller -> files.ended(request, rows, caller)));
    }
}
