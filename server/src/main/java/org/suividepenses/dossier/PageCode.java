package org.suividepenses.dossier;

import java.util.Locale;
import java.util.regex.Pattern;

/** The code of a printed page, as people read it. */
public final class PageCode {

    private static final Pattern GROUPS = Pattern.compile("(.{4})(?!$)");

    private PageCode() {}

    /** In groups of four. */
    public static String written(String code) {
        return GROUPS.matcher(code).replaceAll("$1-");
    }

    /** What was typed, without what is only for the eye. */
    static String bare(String typed) {
        return typed.replaceAll("[\\s\\p{Z}-]", "").toUpperCase(Locale.ROOT);
    }
}
