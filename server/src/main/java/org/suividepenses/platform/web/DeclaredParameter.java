package org.suividepenses.platform.web;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A query parameter that an endpoint declares by {@link QueryParameters}, or by an annotation that bears it. */
record DeclaredParameter(String name, boolean repeatable) {

    /** Those of an endpoint, in the order of their declaration. */
    static List<DeclaredParameter> of(Method endpoint) {
        return Stream.of(endpoint.getAnnotations())
                .flatMap(annotation -> annotation instanceof QueryParameters own
                        ? Stream.of(own)
                        : Stream.ofNullable(annotation.annotationType().getAnnotation(QueryParameters.class)))
                .flatMap(DeclaredParameter::of)
                .toList();
    }

    private static Stream<DeclaredParameter> of(QueryParameters declared) {
        Set<String> repeatable = Set.of(declared.repeatable());
        return Stream.of(declared.value()).map(name -> new DeclaredParameter(name, repeatable.contains(name)));
    }
}
