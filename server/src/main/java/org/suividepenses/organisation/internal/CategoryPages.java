package org.suividepenses.organisation.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.kernel.Cursor;
import org.suividepenses.kernel.Page;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.SearchText;
import org.suividepenses.organisation.Category;
import org.suividepenses.organisation.CategoryTree;
import org.suividepenses.organisation.ReferenceFilter;

/** Pages of a classification in tree order. */
public final class CategoryPages {

    private CategoryPages() {}

    public static Page<Category> page(CategoryTree tree, ReferenceFilter filter) {
        String text = SearchText.fold(filter.text());
        UUID after = lastSeen(tree, filter.cursor());
        boolean begun = after == null;
        List<Category> rows = new ArrayList<>();
        for (Category category : tree.all()) {
            if (begun && rows.size() <= filter.size() && matches(category, filter, text)) {
                rows.add(category);
            }
            begun |= category.id().equals(after);
        }
        return Page.of(rows, filter.size(), last -> Cursor.encode(last.id().toString()));
    }

    private static @Nullable UUID lastSeen(CategoryTree tree, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        String id = Cursor.decode(cursor, 1).getFirst();
        return tree.all().stream()
                .map(Category::id)
                .filter(known -> known.toString().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalidParameter("cursor", "cursor.invalid"));
    }

    private static boolean matches(Category category, ReferenceFilter filter, String text) {
        boolean activity = filter.active() == null || filter.active() == category.active();
        return activity
                && (SearchText.fold(category.path()).contains(text)
                        || SearchText.fold(category.code()).startsWith(text));
    }
}
