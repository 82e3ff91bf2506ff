/** Budgets as files: which column is what, and what each row plans. */
@NullMarked
package org.suividepenses.exchange.internal.budget;

import org.jspecify.annotations.NullMarked;
