/** Import and export of operations: CSV and XLSX in, CSV out; durable jobs with progress. */
@NullMarked
package org.suividepenses.exchange;

import org.jspecify.annotations.NullMarked;
