package org.suividepenses.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.ServletRequestPathUtils;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.platform.web.IdempotencyRepository.Answer;

/**
 * The same POST with the same {@code Idempotency-Key} of the same user takes effect once: the whole request runs in one
 * transaction that also keeps its answer, so that a crash leaves both or neither. A second one waits for the first by
 * the key's row lock, then gets the first's answer. A refusal (4xx, 5xx) is rolled back and not kept; of several who waited
 * for a key that is given back so, the database ends all but one, and these ask again. Endpoints with {@link AnswerNotKept}
 * are left out.
 */
public final class IdempotencyFilter extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final int KEY_LIMIT = 100;
    private static final RetryPolicy ASKED_AGAIN = RetryPolicy.builder()
            .predicate(DatabaseFailures::isDeadlock)
            .maxRetries(20)
            .delay(Duration.ofMillis(10))
            .jitter(Duration.ofMillis(10))
            .build();

    private final IdempotencyRepository repository;
    private final TransactionTemplate transaction;
    private final ProblemResponses responses;
    private final HandlerMapping endpoints;
    private final SignedInUser signedInUser;

    /** Whose request this is. */
    @FunctionalInterface
    public interface SignedInUser {
        Optional<UUID> of(HttpServletRequest request);
    }

    public IdempotencyFilter(
            IdempotencyRepository repository,
            TransactionTemplate transaction,
            ProblemResponses responses,
            HandlerMapping endpoints,
            SignedInUser signedInUser) {
        this.repository = repository;
        this.transaction = transaction;
        this.responses = responses;
        this.endpoints = endpoints;
        this.signedInUser = signedInUser;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                || request.getHeader(HEADER) == null
                || signedInUser.of(request).isEmpty()
                || !keepsAnswer(request);
    }

    /** False also where nothing answers this address, method or type: the refusal is the same each time. */
    private boolean keepsAnswer(HttpServletRequest request) {
        ServletRequestPathUtils.parseAndCache(request);
        try {
            HandlerExecutionChain endpoint = endpoints.getHandler(request);
            return endpoint != null
                    && endpoint.getHandler() instanceof HandlerMethod method
                    && !method.hasMethodAnnotation(AnswerNotKept.class);
        } catch (Exception refusal) {
            // Told by the dispatcher, which looks again.
            return false;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (key.isBlank() || key.length() > KEY_LIMIT) {
            ProblemException problem = ProblemException.invalidParameter(HEADER, "idempotency.key", KEY_LIMIT);
            responses.write(request, response, problem);
            return;
        }
        try {
            RepeatableRequest repeatable = RepeatableRequest.read(request);
            Attempt attempt = new Attempt(signedInUser.of(request).orElseThrow(), key, repeatable);
            new RetryTemplate(ASKED_AGAIN)
                    .invoke(() -> once(attempt, response, chain))
                    .send(response);
        } catch (ProblemException problem) {
            responses.write(request, response, problem);
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        } catch (org.springframework.transaction.TransactionException
                | org.springframework.dao.DataAccessException failure) {
            responses.write(request, response, DatabaseFailures.typeOf(failure));
        }
    }

    private record Attempt(UUID user, String key, RepeatableRequest request) {}

    /** What is sent when the transaction has ended well. */
    @FunctionalInterface
    private interface Reply {
        void send(HttpServletResponse response) throws IOException;
    }

    private Reply once(Attempt attempt, HttpServletResponse response, FilterChain chain) {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        Optional<Answer> kept =
                Objects.requireNonNull(transaction.execute(status -> firstOrKept(attempt, answer, chain, status)));
        return kept.<Reply>map(first -> first::replay).orElse(sent -> answer.copyBodyToResponse());
    }

    /** Empty when this attempt is the first and has written its own answer. */
    private Optional<Answer> firstOrKept(
            Attempt attempt, ContentCachingResponseWrapper answer, FilterChain chain, TransactionStatus status) {
        if (!repository.claim(attempt.user(), attempt.key(), attempt.request().hash())) {
            return Optional.of(keptAnswer(attempt));
        }
        try {
            chain.doFilter(attempt.request(), answer);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ServletException failure) {
            throw new IllegalStateException(failure);
        }
        if (answer.getStatus() >= 400 || status.isRollbackOnly()) {
            status.setRollbackOnly();
        } else {
            repository.keep(attempt.user(), attempt.key(), Answer.of(answer));
        }
        return Optional.empty();
    }

    private Answer keptAnswer(Attempt attempt) {
        return repository
                .find(attempt.user(), attempt.key(), attempt.request().hash())
                .orElseThrow(() -> ProblemException.of(ProblemType.IDEMPOTENCY_MISMATCH));
    }
}
