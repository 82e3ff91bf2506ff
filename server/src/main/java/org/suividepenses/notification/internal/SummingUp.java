package org.suividepenses.notification.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One sentence for many of one kind. */
final class SummingUp {

    /** From so many of one kind on, one sentence stands for all that one transaction did. */
    private static final int FROM = 6;

    private SummingUp() {}

    /** What concerns one person in the same way many times becomes one sentence with its count. */
    static List<Told> of(List<Told> all) {
        Map<List<Object>, List<Told>> alike = new LinkedHashMap<>();
        for (Told told : all) {
            alike.computeIfAbsent(
                            List.of(
                                    told.personId(),
                                    told.kind(),
                                    told.facts().getOrDefault("action", ""),
                                    told.facts().getOrDefault("step", "")),
                            key -> new ArrayList<>())
                    .add(told);
        }
        List<Told> summed = new ArrayList<>();
        alike.values().forEach(group -> {
            if (group.size() < FROM) {
                summed.addAll(group);
            } else {
                Told first = group.getFirst();
                Map<String, String> facts = new LinkedHashMap<>();
                facts.put("count", Integer.toString(group.size()));
                facts.put("action", first.facts().getOrDefault("action", ""));
                facts.put("by", first.facts().getOrDefault("by", ""));
                facts.put("step", first.facts().getOrDefault("step", ""));
                summed.add(new Told(first.personId(), first.kind(), null, facts, null));
            }
        });
        return summed;
    }
}
