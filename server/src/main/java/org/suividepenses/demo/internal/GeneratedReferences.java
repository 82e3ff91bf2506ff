package org.suividepenses.demo.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.identity.Caller;
import org.suividepenses.organisation.Categories;
import org.suividepenses.organisation.Category;
import org.suividepenses.organisation.FundingSource;
import org.suividepenses.organisation.FundingSources;
import org.suividepenses.organisation.ReferenceName;
import org.suividepenses.organisation.Supplier;
import org.suividepenses.organisation.Suppliers;
import org.suividepenses.organisation.Unit;
import org.suividepenses.organisation.Units;

/** The references of generated operations: found where an earlier run made them, created otherwise. */
@Component
public class GeneratedReferences {

    static final int SUPPLIERS = 5_000;

    /** So many of the leaves are divided once more. */
    private static final int DIVIDED_LEAVES = 31;

    private static final List<String> DIVISIONS = List.of("Siège", "Annexes");

    private final Units units;
    private final Categories categories;
    private final FundingSources fundingSources;
    private final Suppliers suppliers;

    GeneratedReferences(Units units, Categories categories, FundingSources fundingSources, Suppliers suppliers) {
        this.units = units;
        this.categories = categories;
        this.fundingSources = fundingSources;
        this.suppliers = suppliers;
    }

    /** The most used first. */
    public record Ids(List<UUID> units, List<UUID> categories, List<UUID> fundingSources, List<UUID> suppliers) {}

    @Transactional
    public Ids prepare(Caller caller, long seed) {
        Random random = new Random(seed);
        return new Ids(
                unitIds(caller),
                shuffled(categoryIds(caller), random),
                fundingSourceIds(caller),
                supplierIds(caller, random));
    }

    private List<UUID> unitIds(Caller caller) {
        List<ReferenceName> names =
                DemoFile.words("units").stream().map(ReferenceName::new).toList();
        Map<String, Unit> found = units.findOrCreate(caller, names).found();
        return inOrder(names, found).stream().map(Unit::id).toList();
    }

    private List<UUID> fundingSourceIds(Caller caller) {
        List<ReferenceName> names =
                DemoFile.rows("funding-sources.csv", row -> new ReferenceName(row.getField("name")));
        Map<String, FundingSource> found =
                fundingSources.findOrCreate(caller, names).found();
        return inOrder(names, found).stream().map(FundingSource::id).toList();
    }

    private List<UUID> supplierIds(Caller caller, Random random) {
        List<ReferenceName> names = supplierNames(random);
        Map<String, Supplier> found = suppliers.findOrCreate(caller, names).found();
        return inOrder(names, found).stream().map(Supplier::id).toList();
    }

    static List<ReferenceName> supplierNames(Random random) {
        List<ReferenceName> names = new ArrayList<>();
        for (String kind : DemoFile.words("supplier-kinds")) {
            for (String name : DemoFile.words("supplier-names")) {
                names.add(new ReferenceName(kind + " " + name));
            }
        }
        Collections.shuffle(names, random);
        return List.copyOf(names.subList(0, SUPPLIERS));
    }

    /** Those that operations may have: the leaves of the classification of the invented institution, some divided. */
    private List<UUID> categoryIds(Caller caller) {
        List<List<ReferenceName>> paths = new ArrayList<>();
        Set<List<ReferenceName>> leaves = categoryLeaves();
        int divided = 0;
        for (List<ReferenceName> leaf : leaves) {
            if (divided++ < DIVIDED_LEAVES) {
                DIVISIONS.forEach(division -> paths.add(below(leaf, division)));
            } else {
                paths.add(leaf);
            }
        }
        Map<List<String>, Category> found =
                categories.findOrCreate(caller, paths).found();
        return paths.stream()
                .map(path -> path.stream().map(ReferenceName::folded).toList())
                .map(path -> Objects.requireNonNull(found.get(path)).id())
                .toList();
    }

    private static Set<List<ReferenceName>> categoryLeaves() {
        Map<String, ReferenceName> names = new LinkedHashMap<>();
        DemoFile.rows("categories.csv", row -> Map.entry(row.getField("code"), new ReferenceName(row.getField("name"))))
                .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
        Set<List<ReferenceName>> leaves = new LinkedHashSet<>();
        for (String code : names.keySet()) {
            boolean leaf = names.keySet().stream()
                    .noneMatch(other -> other.length() > code.length() && other.startsWith(code));
            if (leaf) {
                List<ReferenceName> path = new ArrayList<>();
                for (int length = 1; length <= code.length(); length++) {
                    path.add(Objects.requireNonNull(names.get(code.substring(0, length))));
                }
                leaves.add(List.copyOf(path));
            }
        }
        return leaves;
    }

    private static List<ReferenceName> below(List<ReferenceName> path, String name) {
        List<ReferenceName> longer = new ArrayList<>(path);
        longer.add(new ReferenceName(name));
        return List.copyOf(longer);
    }

    private static <T> List<T> inOrder(List<ReferenceName> names, Map<String, T> found) {
        return names.stream()
                .map(name -> Objects.requireNonNull(found.get(name.folded())))
                .toList();
    }

    private static List<UUID> shuffled(List<UUID> ids, Random random) {
        List<UUID> mixed = new ArrayList<>(ids);
        Collections.shuffle(mixed, random);
        return List.copyOf(mixed);
    }
}
