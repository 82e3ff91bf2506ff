/**
 * Keeps the index of this process true to the database: follows the changes that all processes note in
 * {@code operation_change}, and builds the index again when it is missing, damaged, old or asked for.
 */
@NullMarked
package org.suividepenses.operation.internal.upkeep;

import org.jspecify.annotations.NullMarked;
