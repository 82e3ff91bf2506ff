package org.suividepenses.operation.internal.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.suividepenses.operation.internal.ChangeRepository.Kind;

class SeenChangesTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final SeenChanges seen = new SeenChanges(10);

    @Test
    void withoutHolesTheWatermarkIsTheLastNumber() {
        seen.read(changes(11, 12, 13), NOON);
        assertThat(seen.watermark()).isEqualTo(13);
        assertThat(seen.missing()).isEmpty();
    }

    @Test
    void aNumberPassedOverHoldsTheWatermarkUntilItAppears() {
        seen.read(changes(11, 13, 16), NOON);
        assertThat(seen.missing()).containsExactly(12L, 14L, 15L);
        assertThat(seen.watermark()).isEqualTo(11);
        assertThat(seen.highest()).isEqualTo(16);
        seen.found(changes(12));
        assertThat(seen.watermark()).isEqualTo(13);
        seen.found(changes(14, 15));
        assertThat(seen.watermark()).isEqualTo(16);
    }

    @Test
    void whatNeverAppearsIsGivenUp() {
        seen.read(changes(12), NOON);
        seen.giveUpBefore(NOON);
        assertThat(seen.watermark()).isEqualTo(10);
        seen.giveUpBefore(NOON.plusSeconds(1));
        assertThat(seen.watermark()).isEqualTo(12);
    }

    @Test
    void aHugeHoleIsOnlyWaitedForAtItsEnd() {
        seen.read(changes(5_000_000), NOON);
        assertThat(seen.missing()).hasSize(SeenChanges.MISSING_LIMIT).endsWith(4_999_999L);
    }

    private static List<Change> changes(long... sequences) {
        return LongStream.of(sequences)
                .mapToObj(sequence -> new Change(sequence, Kind.OPERATION, new UUID(0, sequence)))
                .toList();
    }
}
