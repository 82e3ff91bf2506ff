package org.suividepenses.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The query parameters of an endpoint that reads them from a map. Any other is refused, never ignored. An annotation that
 * bears this one gives its parameters to several endpoints; one that has more bears both.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface QueryParameters {
    String[] value();

    /** Those of them that may be given several times, meaning any of the values. */
    String[] repeatable() default {};
}
