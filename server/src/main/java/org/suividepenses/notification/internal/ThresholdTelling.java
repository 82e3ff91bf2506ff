package org.suividepenses.notification.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.suividepenses.budget.BudgetLineId;
import org.suividepenses.budget.ThresholdsCrossed;
import org.suividepenses.identity.People;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.User;
import org.suividepenses.notification.NotificationKind;
import org.suividepenses.operation.NamedLine;
import org.suividepenses.operation.NamedLines;

/** Who is told that a line of the budget is used up so far: whoever keeps the budget of its unit. */
@Component
class ThresholdTelling {

    private final People people;
    private final NamedLines lines;

    ThresholdTelling(People people, NamedLines lines) {
        this.people = people;
        this.lines = lines;
    }

    List<Told> of(ThresholdsCrossed event) {
        Map<BudgetLineId, NamedLine> named = lines.of(
                event.crossings().stream().map(ThresholdsCrossed.Crossing::line).toList());
        List<User> holders = people.holding(Permission.BUDGET_WRITE);
        List<Told> told = new ArrayList<>();
        for (ThresholdsCrossed.Crossing crossing : event.crossings()) {
            NamedLine line = named.get(crossing.line());
            if (line != null) {
                Map<String, String> facts = Map.of(
                        "line",
                        line.text(),
                        "unit",
                        line.unit().id().toString(),
                        "threshold",
                        Integer.toString(crossing.threshold()));
                holders.stream()
                        .filter(user -> user.scope().includes(line.unit().id()))
                        .filter(user -> !user.id().equals(event.by().userId()))
                        .forEach(user -> told.add(new Told(user.id(), NotificationKind.THRESHOLD, null, facts, null)));
            }
        }
        return told;
    }
}
