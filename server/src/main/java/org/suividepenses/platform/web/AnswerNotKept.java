package org.suividepenses.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Of a {@code POST} whose first answer is not kept: an {@code Idempotency-Key} that comes with it is passed over, and each
 * request is taken as the only one. So it must be where a request or its answer holds a secret, which a kept answer would
 * keep too; where it carries a file, which is known by its content; and where part of the work is done in a transaction of
 * its own, since a request with a kept answer already holds a connection of the pool while it waits for that second one.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AnswerNotKept {

    /** Why, and what keeps the same request twice from doing harm. */
    String value();
}
