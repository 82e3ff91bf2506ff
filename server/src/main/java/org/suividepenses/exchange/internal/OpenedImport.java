package org.suividepenses.exchange.internal;

import java.util.Currency;
import org.suividepenses.exchange.ImportFile;
import org.suividepenses.exchange.internal.mapping.Mapping;
import org.suividepenses.exchange.internal.mapping.RowReader;
import org.suividepenses.exchange.internal.reading.TabularFile;

/**
 * A file ready to be read by its mapping.
 *
 * @param mapping by which it is read here
 * @param base the institution's currency
 */
public record OpenedImport(ImportFile file, Mapping mapping, TabularFile table, RowReader reader, Currency base) {}
