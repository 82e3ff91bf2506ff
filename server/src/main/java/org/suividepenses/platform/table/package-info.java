/** Tables for people and for other programs: one table, written as CSV, as a workbook or as pages. */
@NullMarked
package org.suividepenses.platform.table;

import org.jspecify.annotations.NullMarked;
