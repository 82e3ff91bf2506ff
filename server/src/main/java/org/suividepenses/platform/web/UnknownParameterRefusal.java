package org.suividepenses.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.suividepenses.kernel.FieldProblem;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;

/** Refuses a query parameter that the endpoint does not know: a misspelt filter must not show everything. */
final class UnknownParameterRefusal implements HandlerInterceptor {

    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getQueryString() != null) {
            Set<String> allowed = known.computeIfAbsent(method, UnknownParameterRefusal::parametersOf);
            List<FieldProblem> unknown = request.getParameterMap().keySet().stream()
                    .filter(name -> !allowed.contains(name))
                    .map(name -> FieldProblem.of(name, "parameter.unknown", name))
                    .toList();
            if (!unknown.isEmpty() && request.getRequestURI().startsWith("/api/v")) {
                throw ProblemException.withFields(ProblemType.UNKNOWN_PARAMETER, unknown);
            }
        }
        return true;
    }

    private static Set<String> parametersOf(HandlerMethod method) {
        Set<String> names = new HashSet<>();
        DeclaredParameter.of(method.getMethod()).forEach(parameter -> names.add(parameter.name()));
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
            if (annotation != null) {
                String name = parameter.getParameter().getName();
                names.add(annotation.name().isEmpty() ? name : annotation.name());
            }
        }
        return names;
    }
}
