/**
 * Opens spreadsheets of any layout, CSV or XLSX, row by row in bounded memory, and finds out how they are written:
 * encoding, delimiter, header row, number and date formats. Knows nothing of operations.
 */
@NullMarked
package org.suividepenses.exchange.internal.reading;

import org.jspecify.annotations.NullMarked;
