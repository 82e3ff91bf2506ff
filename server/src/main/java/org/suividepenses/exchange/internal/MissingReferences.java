package org.suividepenses.exchange.internal;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.suividepenses.exchange.ImportReport.Missing;
import org.suividepenses.identity.Caller;
import org.suividepenses.organisation.CategoryTree;
import org.suividepenses.organisation.ReferenceKind;
import org.suividepenses.organisation.ReferenceName;

/**
 * What a file names and the institution does not have yet. Spellings that fold to the same are one, and the one that
 * comes first in the file is kept.
 */
final class MissingReferences {

    private static final int NAMED_IN_REPORT = 1_000;

    private final Map<String, ReferenceName> units = new TreeMap<>();
    private final Map<String, List<ReferenceName>> categories = new TreeMap<>();
    private final Map<String, ReferenceName> fundingSources = new TreeMap<>();
    private final Map<String, ReferenceName> suppliers = new TreeMap<>();

    void unit(ReferenceName name) {
        units.putIfAbsent(name.folded(), name);
    }

    /** @param path from the root, never empty */
    void category(List<ReferenceName> path) {
        categories.putIfAbsent(path.stream().map(ReferenceName::folded).collect(Collectors.joining("\u001F")), path);
    }

    void fundingSource(ReferenceName name) {
        fundingSources.putIfAbsent(name.folded(), name);
    }

    void supplier(ReferenceName name) {
        suppliers.putIfAbsent(name.folded(), name);
    }

    /** The first thousand names of each kind; suppliers are many, and only counted. */
    Missing report() {
        List<String> paths = categories.values().stream()
                .limit(NAMED_IN_REPORT)
                .map(MissingReferences::path)
                .toList();
        return new Missing(names(units.values()), paths, names(fundingSources.values()), suppliers.size());
    }

    /** Makes all of it, in the caller's transaction. */
    Made create(ReferenceBook book, Caller caller) {
        Map<ReferenceKind, List<UUID>> made = new EnumMap<>(ReferenceKind.class);
        if (!units.isEmpty()) {
            made.put(
                    ReferenceKind.UNIT,
                    book.units.findOrCreate(caller, units.values()).created());
        }
        if (!categories.isEmpty()) {
            made.put(
                    ReferenceKind.CATEGORY,
                    book.categories.findOrCreate(caller, categories.values()).created());
        }
        if (!fundingSources.isEmpty()) {
            made.put(
                    ReferenceKind.FUNDING_SOURCE,
                    book.fundingSources
                            .findOrCreate(caller, fundingSources.values())
                            .created());
        }
        if (!suppliers.isEmpty()) {
            made.put(
                    ReferenceKind.SUPPLIER,
                    book.suppliers.findOrCreate(caller, suppliers.values()).created());
        }
        return new Made(made);
    }

    /** What was made. */
    record Made(Map<ReferenceKind, List<UUID>> ids) {

        int count(ReferenceKind kind) {
            return ids.getOrDefault(kind, List.of()).size();
        }
    }

    private static List<String> names(Collection<ReferenceName> missing) {
        return missing.stream().map(ReferenceName::text).limit(NAMED_IN_REPORT).toList();
    }

    private static String path(List<ReferenceName> names) {
        return names.stream().map(ReferenceName::text).collect(Collectors.joining(CategoryTree.SEPARATOR));
    }
}
