/** From the columns of a file to the fields of an operation: the mapping, its suggestion, and the reading of one row. */
@NullMarked
package org.suividepenses.exchange.internal.mapping;

import org.jspecify.annotations.NullMarked;
