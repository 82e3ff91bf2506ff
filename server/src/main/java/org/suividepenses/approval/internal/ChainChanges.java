package org.suividepenses.approval.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suividepenses.approval.Chain;
import org.suividepenses.approval.ChainStep;
import org.suividepenses.approval.Signer;
import org.suividepenses.audit.Changes;
import org.suividepenses.identity.People;
import org.suividepenses.identity.User;
import org.suividepenses.kernel.Money;
import org.suividepenses.organisation.Categories;
import org.suividepenses.organisation.Institutions;
import org.suividepenses.organisation.Units;

/** The difference between two states of a chain, in names that a reader of the trail knows. */
@Component
public class ChainChanges {

    private final Units units;
    private final Categories categories;
    private final People people;
    private final Institutions institutions;

    ChainChanges(Units units, Categories categories, People people, Institutions institutions) {
        this.units = units;
        this.categories = categories;
        this.people = people;
        this.institutions = institutions;
    }

    /** @param before null for a new one */
    public Changes between(@Nullable Chain before, Chain after) {
        Map<UUID, User> named = people.find(Stream.of(before, after)
                .filter(Objects::nonNull)
                .flatMap(chain -> chain.steps().stream())
                .flatMap(step -> step.signers().stream())
                .map(Signer::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return Changes.none()
                .field("name", of(before, Chain::name), after.name())
                .field("unit", of(before, this::unit), unit(after))
                .field("category", of(before, this::category), category(after))
                .field("fromAmount", of(before, this::amount), amount(after))
                .field("steps", of(before, chain -> steps(chain, named)), steps(after, named))
                .field("active", of(before, Chain::active), after.active());
    }

    private static @Nullable Object of(@Nullable Chain chain, Function<Chain, @Nullable Object> value) {
        return chain == null ? null : value.apply(chain);
    }

    private @Nullable Object unit(Chain chain) {
        UUID id = chain.unitId();
        return id == null
                ? null
                : units.find(List.of(id)).values().stream()
                        .map(unit -> unit.name())
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable Object category(Chain chain) {
        UUID id = chain.categoryId();
        return id == null
                ? null
                : categories.find(List.of(id)).values().stream()
                        .map(category -> category.path())
                        .findFirst()
                        .orElse(null);
    }

    private Object amount(Chain chain) {
        return new Money(chain.fromAmount(), institutions.required().currency()).toPlainString();
    }

    private static String steps(Chain chain, Map<UUID, User> named) {
        return IntStream.range(0, chain.steps().size())
                .mapToObj(at -> (at + 1) + ". " + step(chain.steps().get(at), named))
                .collect(Collectors.joining("; "));
    }

    private static String step(ChainStep step, Map<UUID, User> named) {
        return step.label() + " ("
                + step.signers().stream()
                        .map(signer -> signer(signer, named))
                        .collect(Collectors.joining(step.all() ? " + " : " | "))
                + ")";
    }

    private static String signer(Signer signer, Map<UUID, User> named) {
        return switch (signer.kind()) {
            case ANYONE, UNIT_HEAD -> signer.kind().name();
            // Not to be taken for the head of the unit: one role is called so too.
            case ROLE -> "ROLE " + signer.role();
            case PERSON -> {
                User user = named.get(signer.person());
                yield user == null ? String.valueOf(signer.person()) : user.name();
            }
        };
    }
}
