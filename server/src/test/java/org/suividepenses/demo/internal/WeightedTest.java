package org.suividepenses.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WeightedTest {

    @Test
    void eachChoiceComesAsOftenAsItsWeightSays() {
        Map<String, Integer> counts = draw(Weighted.of(List.of("a", "never", "b"), List.of(3L, 0L, 1L)));
        assertThat(counts).containsOnlyKeys("a", "b");
        assertThat(counts.get("a")).isBetween(7_300, 7_700);
    }

    @Test
    void aFirstChoiceOfNoWeightNeverComes() {
        assertThat(draw(Weighted.of(List.of("never", "a"), List.of(0L, 1L)))).containsOnlyKeys("a");
    }

    @Test
    void theSecondWordComesHalfAsOftenAsTheFirst() {
        Map<String, Integer> counts = draw(Weighted.zipf(List.of("a", "b")));
        assertThat(counts.get("b")).isBetween(3_150, 3_500);
    }

    private static Map<String, Integer> draw(Weighted<String> choices) {
        SplittableRandom random = new SplittableRandom(1);
        Map<String, Integer> counts = new HashMap<>();
        for (int round = 0; round < 10_000; round++) {
            counts.merge(choices.pick(random), 1, Integer::sum);
        }
        return counts;
    }
}
