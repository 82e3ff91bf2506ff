package org.suividepenses.exchange.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suividepenses.exchange.Detection;
import org.suividepenses.exchange.ImportFile;
import org.suividepenses.exchange.ImportId;
import org.suividepenses.exchange.internal.mapping.CurrencyWords;
import org.suividepenses.exchange.internal.mapping.FieldSource;
import org.suividepenses.exchange.internal.mapping.Mapping;
import org.suividepenses.exchange.internal.mapping.RowReader;
import org.suividepenses.exchange.internal.mapping.Target;
import org.suividepenses.exchange.internal.reading.Header;
import org.suividepenses.exchange.internal.reading.ImportLimits;
import org.suividepenses.exchange.internal.reading.TabularFile;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.organisation.Institution;
import org.suividepenses.organisation.Institutions;

/** Opens kept files. */
@Component
public class ImportOpening {

    private final UploadStore store;
    private final Institutions institutions;
    private final ImportLimits limits;

    ImportOpening(UploadStore store, Institutions institutions, ImportLimits limits) {
        this.store = store;
        this.institutions = institutions;
        this.limits = limits;
    }

    /** @throws org.suividepenses.exchange.internal.reading.RefusedFileException when it cannot be read */
    public TabularFile table(ImportId id, TabularFile.Known known) {
        try {
            return TabularFile.open(store.path(id), known, limits);
        } catch (java.nio.file.NoSuchFileException gone) {
            throw ProblemException.of(ProblemType.CONFLICT, "import.file.gone");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws ProblemException naming what is wrong with the mapping */
    public OpenedImport open(ImportFile file, Mapping mapping) {
        TabularFile table = table(file.id(), mapping.known());
        Currency base = base(mapping);
        return new OpenedImport(file, mapping, table, RowReader.bind(mapping, table, base), base);
    }

    public static Detection detection(TabularFile.Layout layout) {
        List<Detection.Column> columns = layout.header().columns().stream()
                .map((Header.Column column) ->
                        new Detection.Column(column.index() + 1, column.name(), column.samples()))
                .toList();
        return new Detection(
                layout.format(),
                layout.encoding(),
                layout.delimiter(),
                layout.sheet(),
                layout.sheets(),
                layout.header().line(),
                columns);
    }

    /** The one currency of a file, when its mapping names one. */
    public static @Nullable Currency constantCurrency(Mapping mapping) {
        FieldSource source = mapping.source(Target.CURRENCY);
        return source == null || source.value() == null ? null : CurrencyWords.currency(source.value());
    }

    /** Before the set-up, the currency of the file stands for the institution's: the import will make it so. */
    private Currency base(Mapping mapping) {
        Currency constant = constantCurrency(mapping);
        return institutions
                .current()
                .map(Institution::currency)
                .or(() -> java.util.Optional.ofNullable(constant))
                .orElseThrow(() -> ProblemException.of(ProblemType.CONFLICT, "institution.missing"));
    }
}
