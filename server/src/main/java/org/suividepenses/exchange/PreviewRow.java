package org.suividepenses.exchange;

import java.util.List;
import java.util.Map;

/**
 * One of the first rows as it will be read.
 *
 * @param cells by the field's key in the mapping: as understood where it is, else as it stands in the file
 */
public record PreviewRow(long line, Map<String, String> cells, List<ImportFault> problems) {}
