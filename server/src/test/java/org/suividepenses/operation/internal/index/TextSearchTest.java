package org.suividepenses.operation.internal.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suividepenses.operation.PaidPart;

/** What a person types, and what it finds. */
class TextSearchTest {

    @TempDir
    Path directory;

    private OperationIndex index;

    @BeforeEach
    void twoOperations() throws IOException {
        index = new OperationIndex(directory);
        index.open("test", OperationIndex.Ownership.OWNER);
        try (IndexRebuild rebuild = index.beginRebuild()) {
            rebuild.add(List.of(
                    operation(
                            1, "2026-000123", "BC/2024-015", "Achat de carburant pour l'école d’été, œuvres complètes"),
                    operation(2, null, "1109", "Réparations des véhicules du château; petit carton")));
            index.replaceBy(rebuild, new IndexStamp("test", 0));
        }
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "carburant, 1",
        "CARBURANTS, 1",
        "carb, 1",
        "carburrant, 1",
        "ecole, 1",
        "l’école, 1",
        "ete, 1",
        "oeuvre, 1",
        "ŒUVRES, 1",
        "carburant ecole, 1",
        "reparation vehicule, 2",
        "chateaux, 2",
        "1109, 2",
        "11, 2",
        "2026-000123, 1",
        "2026-0001, 1",
        "2026-123, 1",
        "000123, 1",
        "123, 1",
        "bc/2024-015, 1",
        "BC 2024, 1",
        "2024-015, 1",
        "bc-2024, 1",
        "garage, 1",
        "fonctionnement transport, 1",
        "U07, 1"
    })
    void isFound(String words, int operation) {
        OperationPage page = search(words);
        assertThat(page.ids()).contains(id(operation));
        assertThat(page.approximate()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"carburnat", "crburant", "carburqnt", "carburran"})
    void oneTypoIsForgivenWhenNothingElseFits(String words) {
        OperationPage page = search(words);
        assertThat(page.ids()).containsExactly(id(1));
        assertThat(page.approximate()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xarburant", "crbrant", "1108", "crton canton zz", "carburant vehicule"})
    void isNotFound(String words) {
        assertThat(search(words).ids()).isEmpty();
    }

    @Test
    void anExactWordIsNotMixedWithSimilarOnes() throws IOException {
        index.update(List.of(operation(3, null, "", "Route du canton")));
        assertThat(search("carton").ids()).containsExactly(id(2));
        assertThat(search("canton").ids()).containsExactly(id(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"", "(", "a AND", "*", "?:~^[]{}", "NOT", "+ - && ||", "\\", "/.*/", "'", "l'", "\u0000", "🙂"
            })
    void noCharacterHasAMeaning(String words) {
        assertThat(search(words).ids()).hasSizeLessThanOrEqualTo(2);
    }

    private OperationPage search(String words) {
        return index.search(OperationQuery.of(OperationFilter.ALL.withText(words), PermittedUnits.ALL));
    }

    private static UUID id(int number) {
        return new UUID(0x7000L, number);
    }

    private static OperationDocument operation(
            int number, @Nullable String given, String reference, String description) {
        boolean first = number == 1;
        return new OperationDocument(
                id(number),
                given,
                "DRAFT",
                LocalDate.of(2026, 1, number),
                Set.of(),
                PaidPart.NOTHING,
                new OperationDocument.Unit(new UUID(1, number), first ? "U07" : "U08", "Service"),
                first ? new OperationDocument.Category(new UUID(2, 1), "61", "Fonctionnement › Transport") : null,
                first ? new OperationDocument.Supplier(new UUID(3, 1), "Garage Baldé & Fils") : null,
                null,
                null,
                "GNF",
                1_000L * number,
                null,
                null,
                null,
                null,
                List.of(),
                false,
                reference,
                description,
                "");
    }
}
