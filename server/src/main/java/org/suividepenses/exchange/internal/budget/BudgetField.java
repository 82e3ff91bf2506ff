package org.suividepenses.exchange.internal.budget;

import java.util.List;

/** What a column of a budget file holds, beside its months. */
enum BudgetField {
    UNIT_CODE("unit", "code service", "code du service", "unit code"),
    UNIT("unit", "service", "departement", "direction", "unite", "centre de cout", "unit", "department", "cost centre"),
    CATEGORY_CODE("category", "code categorie", "code de la categorie", "category code"),
    CATEGORY(
            "category",
            "categorie",
            "rubrique",
            "chapitre",
            "article",
            "compte",
            "nature",
            "poste",
            "ligne budgetaire",
            "category",
            "budget line",
            "account"),
    SOURCE_CODE("fundingSource", "code source", "code de la source", "funding source code"),
    SOURCE(
            "fundingSource",
            "source de financement",
            "financement",
            "bailleur",
            "source",
            "funding source",
            "donor",
            "fund"),
    TOTAL(
            "amount",
            "total",
            "montant",
            "total annuel",
            "montant annuel",
            "budget",
            "prevision",
            "previsions",
            "dotation",
            "credit",
            "amount",
            "annual amount",
            "forecast"),
    POLICY("policy", "controle", "control"),
    NOTES("notes", "notes", "note", "observations", "observation", "remarques", "comments");

    private final String key;
    private final List<String> headings;

    BudgetField(String key, String... headings) {
        this.key = key;
        this.headings = List.of(headings);
    }

    /** As faults name it. */
    String key() {
        return key;
    }

    /** The headings that it goes by, folded. */
    List<String> headings() {
        return headings;
    }
}
