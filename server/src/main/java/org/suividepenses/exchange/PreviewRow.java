package org.suividepenses.exchange;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of the first rows as it will be read.
 *
 * @param cells by the field's key in the mapping: as understood where it is, else as it stands in the file
 * @param skipped key of the reason why the row will be left out, as totals are; null when it is read
 */
public record PreviewRow(
        long line,
        Map<String, String> cells,
        List<ImportFault> problems,
        @Nullable String skipped) {}
