package org.suividepenses.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.util.DisconnectedClientHelper;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;

/** Turns whatever a controller throws into the one error model. */
@RestControllerAdvice
@Order(0)
final class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemResponses responses;
    private final DataSize uploadLimit;

    ProblemAdvice(
            ProblemResponses responses, @Value("${spring.servlet.multipart.max-file-size}") DataSize uploadLimit) {
        this.responses = responses;
        this.uploadLimit = uploadLimit;
    }

    @ExceptionHandler
    void refused(ProblemException problem, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            // Of a request that is at fault nothing was sent: its line broke, and nobody is left to tell.
            if (problem.type().status() >= 500) {
                breakOff(problem, request);
            }
            return;
        }
        responses.write(request, response, problem);
    }

    @ExceptionHandler
    void unreadable(HttpMessageNotReadableException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        responses.write(request, response, UnreadableBody.problem(failure));
    }

    @ExceptionHandler
    void mistyped(MethodArgumentTypeMismatchException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean inPath = failure.getParameter()
                .hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class);
        ProblemException problem = inPath
                ? ProblemException.of(ProblemType.NOT_FOUND)
                : ProblemException.invalidParameter(failure.getName(), "parameter.invalid", failure.getName());
        responses.write(request, response, problem);
    }

    @ExceptionHandler
    void missing(
            MissingServletRequestParameterException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String name = failure.getParameterName();
        responses.write(request, response, ProblemException.invalidParameter(name, "parameter.missing", name));
    }

    @ExceptionHandler
    void tooLarge(MaxUploadSizeExceededException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        responses.write(
                request,
                response,
                ProblemException.of(ProblemType.TOO_LARGE, "upload.too-large", uploadLimit.toMegabytes()));
    }

    /** The query string is no text: a bad escape, or bytes that are no UTF-8. */
    @ExceptionHandler
    void undecodable(InvalidParameterException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        responses.write(request, response, ProblemType.INVALID_REQUEST);
    }

    /** The reader went away while we were answering: nobody is left to tell. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException failure) {
        log.debug("reader gone", failure);
    }

    @ExceptionHandler
    void anythingElse(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            breakOff(failure, request);
            return;
        }
        ProblemType type = failure instanceof ErrorResponse known
                ? typeOf(known.getStatusCode())
                : DatabaseFailures.typeOf(failure);
        if (type == ProblemType.INTERNAL) {
            log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        } else if (type.status() == 503) {
            log.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), failure.toString());
        }
        responses.write(request, response, type);
    }

    /** By failing on, so that the line is closed: an orderly end would be taken for the end of the whole answer. */
    private static void breakOff(Exception failure, HttpServletRequest request) throws Exception {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            log.debug("reader gone", failure);
            return;
        }
        log.warn("broken off: {} {}: {}", request.getMethod(), request.getRequestURI(), failure.toString());
        throw failure;
    }

    private static ProblemType typeOf(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 413 -> ProblemType.TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA;
            default -> status.is4xxClientError() ? ProblemType.INVALID_REQUEST : ProblemType.INTERNAL;
        };
    }
}
