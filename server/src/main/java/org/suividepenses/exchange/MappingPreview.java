package org.suividepenses.exchange;

import java.util.List;

/** An import with its new mapping, and its first rows as they will be read. */
public record MappingPreview(ImportFile file, List<PreviewRow> rows, List<ImportReport.Note> notes) {}
