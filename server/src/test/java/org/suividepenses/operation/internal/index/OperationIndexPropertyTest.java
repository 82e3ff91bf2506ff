package org.suividepenses.operation.internal.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written and asked, the index answers as a plain walk over all operations would. */
class OperationIndexPropertyTest {

    private static final String DATABASE = "database-of-this-test";

    @TempDir
    Path directory;

    private OperationIndex index;
    private final ReferenceOperations reference = new ReferenceOperations();

    @BeforeEach
    void beginEmpty() throws IOException {
        index = new OperationIndex(directory);
        index.open(DATABASE, OperationIndex.Ownership.OWNER);
        try (IndexRebuild empty = index.beginRebuild()) {
            index.replaceBy(empty, new IndexStamp(DATABASE, 0));
        }
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void listsAreTheReferenceLists(long seed) throws IOException {
        RandomOperations operations = new RandomOperations(seed, 30, 700, seed % 2 == 0);
        RandomQueries queries = new RandomQueries(operations);
        write(IntStream.range(0, 400).mapToObj(i -> operations.next()).toList());
        for (int round = 0; round < 60; round++) {
            change(operations);
            for (int i = 0; i < 5; i++) {
                agrees(queries.next(), "seed " + seed + ", round " + round + ", query " + i);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void pagesFollowEachOtherWhileOperationsComeAndGo(long seed) throws IOException {
        RandomOperations operations = new RandomOperations(seed, 30, 700, false);
        RandomQueries queries = new RandomQueries(operations);
        write(IntStream.range(0, 300).mapToObj(i -> operations.next()).toList());
        for (int walk = 0; walk < 10; walk++) {
            OperationQuery query =
                    queries.next().withSize(8 + operations.random().nextInt(40)).with(Figures.NONE);
            walkThere(query, operations, "seed " + seed + ", walk " + walk);
            walkThereAndBack(query, "seed " + seed + ", walk " + walk + " and back");
        }
    }

    private void agrees(OperationQuery query, String where) {
        List<OperationDocument> expected = reference.list(query);
        OperationPage page = index.search(query);
        String what = where + ": " + query;
        assertThat(page.ids()).as(what).isEqualTo(ids(expected.subList(0, Math.min(query.size(), expected.size()))));
        OperationTotals totals = Objects.requireNonNull(page.totals());
        assertThat(totals.count()).as(what).isEqualTo(expected.size());
        assertThat(totals.sum()).as(what).isEqualTo(ReferenceOperations.sum(expected, query.filter()));
        assertThat(totals.facets()).as(what).isEqualTo(ReferenceOperations.facets(expected, query.filter()));
        assertThat(page.nextCursor() != null).as(what).isEqualTo(expected.size() > query.size());
        assertThat(page.previousCursor()).as(what).isNull();
    }

    /** Each page holds what follows the last operation seen, as it was when it was seen, whatever came meanwhile. */
    private void walkThere(OperationQuery query, RandomOperations operations, String what) throws IOException {
        if (reference.approximate(query.filter(), query.permitted())) {
            return;
        }
        Comparator<OperationDocument> order = ReferenceOperations.order(query.sort());
        OperationDocument last = null;
        String cursor = null;
        do {
            List<OperationDocument> remaining = following(reference.list(query), last, order);
            OperationPage page = index.search(query.at(cursor));
            List<OperationDocument> expected = remaining.subList(0, Math.min(query.size(), remaining.size()));
            assertThat(page.ids()).as(what).isEqualTo(ids(expected));
            last = expected.isEmpty() ? last : expected.getLast();
            cursor = page.nextCursor();
            change(operations);
        } while (cursor != null && !reference.approximate(query.filter(), query.permitted()));
    }

    private void walkThereAndBack(OperationQuery query, String what) {
        List<OperationPage> pages = new ArrayList<>();
        String cursor = null;
        do {
            pages.add(index.search(query.at(cursor)));
            cursor = pages.getLast().nextCursor();
        } while (cursor != null);
        List<UUID> walked = pages.stream().flatMap(page -> page.ids().stream()).toList();
        assertThat(walked).as(what).isEqualTo(ids(reference.list(query)));
        String back = pages.getLast().previousCursor();
        for (int page = pages.size() - 2; page >= 0; page--) {
            OperationPage again = index.search(query.at(back));
            assertThat(again.ids()).as(what).isEqualTo(pages.get(page).ids());
            assertThat(again.nextCursor()).as(what).isNotNull();
            back = again.previousCursor();
        }
        assertThat(back).as(what).isNull();
    }

    private static List<OperationDocument> following(
            List<OperationDocument> list, @Nullable OperationDocument last, Comparator<OperationDocument> order) {
        return last == null
                ? list
                : list.stream()
                        .filter(operation -> order.compare(operation, last) > 0)
                        .toList();
    }

    /** New operations, edits, deletions, an import taken back, a supplier renamed, and now and then a restart after a commit. */
    private void change(RandomOperations operations) throws IOException {
        SplittableRandom random = operations.random();
        List<OperationDocument> all = reference.all();
        switch (random.nextInt(7)) {
            case 0, 1 -> write(List.of(operations.next(), operations.next()));
            case 2 -> write(List.of(operations.next(operations.oneOf(all).id())));
            case 3 -> {
                UUID deleted = operations.oneOf(all).id();
                index.delete(List.of(deleted));
                reference.remove(deleted);
            }
            case 4 -> {
                OperationDocument.Supplier renamed = operations.renameSupplier();
                write(all.stream()
                        .filter(operation -> operation.supplier() != null
                                && operation.supplier().id().equals(renamed.id()))
                        .map(operation -> withSupplier(operation, renamed))
                        .toList());
            }
            case 5 -> {
                if (random.nextInt(8) == 0) {
                    UUID importId = operations.oneOf(operations.imports());
                    index.deleteImport(importId);
                    all.stream()
                            .filter(operation -> importId.equals(operation.importId()))
                            .forEach(operation -> reference.remove(operation.id()));
                }
            }
            default -> {
                if (random.nextInt(10) == 0) {
                    index.commit(new IndexStamp(DATABASE, 1));
                    index.close();
                    index = new OperationIndex(directory);
                    assertThat(index.open(DATABASE, OperationIndex.Ownership.OWNER))
                            .isInstanceOf(IndexState.Ready.class);
                }
            }
        }
    }

    private static OperationDocument withSupplier(OperationDocument old, OperationDocument.Supplier supplier) {
        return new OperationDocument(
                old.id(),
                old.number(),
                old.status(),
                old.date(),
                old.paidOn(),
                old.paid(),
                old.unit(),
                old.category(),
                supplier,
                old.fundingSourceId(),
                old.paymentMethod(),
                old.currency(),
                old.baseAmountMinor(),
                old.createdBy(),
                old.editedBy(),
                old.approvedBy(),
                old.importId(),
                old.budgetLineIds(),
                old.hasAttachment(),
                old.reference(),
                old.description(),
                old.notes());
    }

    private void write(List<OperationDocument> documents) throws IOException {
        index.update(documents);
        documents.forEach(reference::put);
    }

    private static List<UUID> ids(List<OperationDocument> list) {
        return list.stream().map(OperationDocument::id).toList();
    }
}
