package org.suividepenses.approval;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.suividepenses.organisation.Category;
import org.suividepenses.organisation.CategoryTree;

/**
 * The chain that a submission takes: of the active ones that fit, one that names the unit before one for every unit, then
 * the one whose category is nearest, then the highest threshold, then the oldest.
 */
final class ChainChoice {

    private final Collection<Chain> chains;
    private final CategoryTree categories;

    ChainChoice(Collection<Chain> chains, CategoryTree categories) {
        this.chains = chains;
        this.categories = categories;
    }

    /** Empty when none fits: the default is one signature. */
    Optional<Chain> of(Submission submission) {
        List<UUID> ancestry = submission.categoryId() == null
                ? List.of()
                : categories.ancestry(submission.categoryId()).stream()
                        .map(Category::id)
                        .toList();
        Comparator<Chain> exactness = Comparator.<Chain>comparingInt(chain -> chain.unitId() == null ? 0 : 1)
                .thenComparingInt(chain -> chain.categoryId() == null ? -1 : ancestry.indexOf(chain.categoryId()))
                .thenComparingLong(Chain::fromAmount)
                .thenComparing(chain -> chain.id().toString(), Comparator.reverseOrder());
        return chains.stream()
                .filter(Chain::active)
                .filter(chain -> chain.unitId() == null || chain.unitId().equals(submission.unitId()))
                .filter(chain -> chain.categoryId() == null || ancestry.contains(chain.categoryId()))
                .filter(chain -> magnitude(submission.amount()) >= chain.fromAmount())
                .max(exactness);
    }

    /** The least long has no positive twin: it is as large as any. */
    private static long magnitude(long amount) {
        return amount == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(amount);
    }
}
