package org.suividepenses.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.suividepenses.audit.internal.Holes.Hole;

class HolesTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Holes holes = new Holes(10);

    @Test
    void numbersInARowLeaveNoHole() {
        holes.saw(List.of(11L, 12L, 13L), NOON);
        assertThat(holes.open()).isEmpty();
        assertThat(holes.highest()).isEqualTo(13);
    }

    @Test
    void aMillionNumbersPassedOverAreOneHole() {
        holes.saw(List.of(11L, 1_000_012L), NOON);
        assertThat(holes.open()).containsExactly(new Hole(12, 1_000_011, NOON));
    }

    @Test
    void whatAppearsInAHoleLeavesTheRestOfIt() {
        holes.saw(List.of(20L), NOON);
        Hole hole = holes.open().getFirst();
        holes.fill(hole, List.of(11L, 14L, 15L));
        assertThat(holes.open()).containsExactly(new Hole(12, 13, NOON), new Hole(16, 19, NOON));
        holes.fill(new Hole(12, 13, NOON), List.of(12L, 13L));
        assertThat(holes.open()).containsExactly(new Hole(16, 19, NOON));
    }

    @Test
    void onlyOldHolesAreGivenUp() {
        holes.saw(List.of(12L), NOON);
        holes.saw(List.of(14L), NOON.plusSeconds(5));
        assertThat(holes.passedOverBefore(NOON.plusSeconds(1))).containsExactly(new Hole(11, 11, NOON));
        holes.giveUp(new Hole(11, 11, NOON));
        assertThat(holes.open()).containsExactly(new Hole(13, 13, NOON.plusSeconds(5)));
    }

    @Test
    void moreHolesThanCanBeKeptAreJoinedAndNoneIsForgotten() {
        holes.saw(
                LongStream.rangeClosed(1, Holes.LIMIT + 1)
                        .mapToObj(at -> 10 + 2 * at)
                        .toList(),
                NOON);
        assertThat(holes.open()).hasSize(Holes.LIMIT).startsWith(new Hole(11, 13, NOON), new Hole(15, 15, NOON));
    }

    @Test
    void numbersAreWatchedPartByPart() {
        holes.saw(List.of(20L, 30L), NOON);
        assertThat(holes.watched(12)).containsExactly(new Hole(11, 19, NOON), new Hole(21, 23, NOON));
        assertThat(holes.watched(12)).containsExactly(new Hole(24, 29, NOON));
        assertThat(holes.watched(12)).containsExactly(new Hole(11, 19, NOON), new Hole(21, 23, NOON));
    }
}
