package org.suividepenses.exchange.internal.mapping;

import java.util.Arrays;
import java.util.List;

/** A category written as its path, as lists and exports show it: {@code Fonctionnement › Transport}. */
public final class CategoryPath {

    private CategoryPath() {}

    public static List<String> split(String text) {
        return Arrays.stream(text.split("›"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
