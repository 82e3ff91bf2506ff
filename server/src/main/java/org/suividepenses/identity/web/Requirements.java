package org.suividepenses.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.suividepenses.identity.Anyone;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Requires;
import org.suividepenses.identity.SignedIn;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;

/** Holds every endpoint to what it says of its callers. One that says nothing is closed to all. */
final class Requirements implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || method.hasMethodAnnotation(Anyone.class)) {
            return true;
        }
        Optional<Caller> caller = CallerFilter.callerOf(request);
        if (caller.isEmpty()) {
            throw ProblemException.of(ProblemType.UNAUTHENTICATED);
        }
        Requires requires = method.getMethodAnnotation(Requires.class);
        if (requires != null) {
            caller.get().mustHaveOneOf(requires.value());
        } else if (!method.hasMethodAnnotation(SignedIn.class)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        return true;
    }
}
