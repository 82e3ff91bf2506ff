package org.suividepenses.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.suividepenses.organisation.CategoryTree;

/** Of several chains that fit, the most exact is taken. */
class ChainChoiceTest {

    private static final UUID UNIT = new UUID(1, 1);
    private static final UUID OTHER_UNIT = new UUID(1, 2);
    private static final UUID FURNITURE = new UUID(2, 1);
    private static final UUID DESKS = new UUID(2, 2);
    private static final UUID PAPER = new UUID(2, 3);
    private static final CategoryTree CATEGORIES = new CategoryTree(List.of(
            new CategoryTree.Node(FURNITURE, "1", "Mobilier", null, true, 1),
            new CategoryTree.Node(DESKS, "11", "Bureaux", FURNITURE, true, 1),
            new CategoryTree.Node(PAPER, "2", "Papier", null, true, 1)));

    @Test
    void withoutAChainThatFitsThereIsNone() {
        assertThat(taken(UNIT, DESKS, 10)).isNull();
        assertThat(taken(UNIT, DESKS, 10, chain("unit", OTHER_UNIT, null, 0))).isNull();
        assertThat(taken(UNIT, DESKS, 10, chain("category", null, PAPER, 0))).isNull();
        assertThat(taken(UNIT, null, 10, chain("category", null, FURNITURE, 0))).isNull();
        assertThat(taken(UNIT, FURNITURE, 10, chain("below", null, DESKS, 0))).isNull();
    }

    @Test
    void aChainThatRestsIsNotTaken() {
        Chain resting = new Chain(new UUID(9, 9), "resting", null, null, 0, List.of(Approval.ONE_SIGNATURE), false, 1);
        assertThat(taken(UNIT, DESKS, 10, resting)).isNull();
    }

    @Test
    void oneThatNamesTheUnitGoesBeforeAllOthers() {
        assertThat(taken(
                        UNIT,
                        DESKS,
                        1000,
                        chain("category and amount", null, DESKS, 900),
                        chain("unit", UNIT, null, 0)))
                .isEqualTo("unit");
    }

    @Test
    void theNearestCategoryGoesBeforeTheHigherThreshold() {
        assertThat(taken(
                        UNIT,
                        DESKS,
                        1000,
                        chain("above", null, FURNITURE, 900),
                        chain("any", null, null, 950),
                        chain("itself", null, DESKS, 0)))
                .isEqualTo("itself");
        assertThat(taken(UNIT, DESKS, 1000, chain("above", null, FURNITURE, 0), chain("any", null, null, 950)))
                .isEqualTo("above");
    }

    @Test
    void ofEqualOnesTheHighestThresholdThatIsReached() {
        Chain[] chains = {chain("0", null, null, 0), chain("100", null, null, 100), chain("200", null, null, 200)};
        assertThat(taken(UNIT, DESKS, 99, chains)).isEqualTo("0");
        assertThat(taken(UNIT, DESKS, 100, chains)).isEqualTo("100");
        assertThat(taken(UNIT, DESKS, 5000, chains)).isEqualTo("200");
    }

    @Test
    void aCreditNoteIsAsLargeAsWhatItGivesBack() {
        Chain[] chains = {chain("small", null, null, 0), chain("large", null, null, 100)};
        assertThat(taken(UNIT, DESKS, -100, chains)).isEqualTo("large");
        assertThat(taken(UNIT, DESKS, -99, chains)).isEqualTo("small");
        assertThat(taken(UNIT, DESKS, Long.MIN_VALUE, chains)).isEqualTo("large");
    }

    @Test
    void ofChainsThatAreAlikeTheOldest() {
        Chain older = new Chain(new UUID(0, 1), "older", null, null, 0, List.of(Approval.ONE_SIGNATURE), true, 1);
        Chain newer = new Chain(new UUID(0, 2), "newer", null, null, 0, List.of(Approval.ONE_SIGNATURE), true, 1);
        assertThat(taken(UNIT, DESKS, 1, older, newer)).isEqualTo("older");
        assertThat(taken(UNIT, DESKS, 1, newer, older)).isEqualTo("older");
    }

    private static @Nullable String taken(UUID unit, @Nullable UUID category, long amount, Chain... chains) {
        return new ChainChoice(Arrays.asList(chains), CATEGORIES)
                .of(new Submission(new UUID(3, 3), unit, category, amount, Set.of()))
                .map(Chain::name)
                .orElse(null);
    }

    private static Chain chain(String name, @Nullable UUID unit, @Nullable UUID category, long fromAmount) {
        return new Chain(
                UUID.nameUUIDFromBytes(new byte[] {(byte) name.hashCode()}),
                name,
                unit,
                category,
                fromAmount,
                List.of(Approval.ONE_SIGNATURE),
                true,
                1);
    }
}
