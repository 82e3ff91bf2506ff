/**
 * The disposable Lucene index that answers every operation list: which operations, how many, for how much, and the same
 * by unit, category, supplier, funding source, status, payment method and month. The database holds the truth; whatever
 * is here can be deleted and is then built again from there.
 *
 * <p>The way in is {@link org.suividepenses.operation.internal.index.OperationIndex}.
 */
@NullMarked
package org.suividepenses.operation.internal.index;

import org.jspecify.annotations.NullMarked;
