package org.suividepenses.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Callers;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.platform.web.DatabaseFailures;
import org.suividepenses.platform.web.ProblemResponses;

/**
 * Finds out who asks, anew at each request, so that a right taken away is gone at once: by the bearer token when there
 * is one (then the session does not count), else by the session.
 */
final class CallerFilter extends OncePerRequestFilter {

    static final String SESSION_USER = "userId";

    private static final String CALLER = CallerFilter.class.getName() + ".caller";
    private static final String BEARER = "Bearer ";
    private static final Duration LONGEST_SESSION = Duration.ofHours(14);

    private final Callers callers;
    private final ProblemResponses responses;
    private final Clock clock;

    CallerFilter(Callers callers, ProblemResponses responses, Clock clock) {
        this.callers = callers;
        this.responses = responses;
        this.clock = clock;
    }

    /** Who asks; empty for somebody who is not signed in. */
    static Optional<Caller> callerOf(HttpServletRequest request) {
        return Optional.ofNullable((Caller) request.getAttribute(CALLER));
    }

    static boolean hasBearer(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            find(request).ifPresent(caller -> request.setAttribute(CALLER, caller));
        } catch (DataAccessException | TransactionException failure) {
            responses.write(request, response, DatabaseFailures.typeOf(failure));
            return;
        }
        if (hasBearer(request) && callerOf(request).isEmpty()) {
            responses.write(request, response, ProblemType.UNAUTHENTICATED);
            return;
        }
        chain.doFilter(request, response);
    }

    private Optional<Caller> find(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        return hasBearer(request)
                ? callers.ofToken(bearer(request), address)
                : sessionUser(request).flatMap(userId -> callers.ofUser(userId, address));
    }

    private static String bearer(HttpServletRequest request) {
        return request.getHeader("Authorization").substring(BEARER.length()).strip();
    }

    private Optional<UUID> sessionUser(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        Instant created = Instant.ofEpochMilli(session.getCreationTime());
        if (created.plus(LONGEST_SESSION).isBefore(clock.instant())) {
            session.invalidate();
            return Optional.empty();
        }
        return Optional.ofNullable((String) session.getAttribute(SESSION_USER)).map(UUID::fromString);
    }
}
