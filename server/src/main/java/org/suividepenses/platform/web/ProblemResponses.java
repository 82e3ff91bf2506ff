package org.suividepenses.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import tools.jackson.databind.json.JsonMapper;

/** Answers a refusal from a filter, before any controller is reached. */
@Component
public class ProblemResponses {

    private final ProblemSentences sentences;
    private final JsonMapper json;

    ProblemResponses(ProblemSentences sentences, JsonMapper json) {
        this.sentences = sentences;
        this.json = json;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, ProblemType type) throws IOException {
        write(request, response, ProblemException.of(type));
    }

    public void write(HttpServletRequest request, HttpServletResponse response, ProblemException problem)
            throws IOException {
        // Of another answer that was begun nothing is left.
        response.resetBuffer();
        response.setContentLengthLong(-1);
        response.setStatus(problem.type().status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.type().status() == 503 || problem.type() == ProblemType.RATE_LIMITED) {
            Object seconds = problem.extensions().getOrDefault("retryAfterSeconds", 5);
            response.setHeader(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
        json.writeValue(response.getOutputStream(), sentences.document(problem, Languages.of(request)));
    }
}
