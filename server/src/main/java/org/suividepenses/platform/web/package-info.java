/** One error model, versions, idempotency, query parameters, and the web client's files. */
@NullMarked
package org.suividepenses.platform.web;

import org.jspecify.annotations.NullMarked;
