package org.suividepenses.exchange.internal.mapping;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.suividepenses.exchange.internal.reading.Header;
import org.suividepenses.exchange.internal.reading.TabularFile;
import org.suividepenses.kernel.SearchText;

/** A first mapping, from how the columns are called in French and English. */
public final class MappingSuggestion {

    /** Words by target, the surest first. A header equal to one wins over a header that only contains one. */
    private static final Map<Target, List<String>> WORDS = words();

    private MappingSuggestion() {}

    public static Mapping of(TabularFile.Layout layout) {
        Map<Target, FieldSource> fields = new EnumMap<>(Target.class);
        Set<Integer> taken = new HashSet<>();
        List<Header.Column> columns = layout.header().columns();
        for (boolean exact : new boolean[] {true, false}) {
            WORDS.forEach((target, words) -> {
                if (!fields.containsKey(target)) {
                    find(columns, words, taken, exact).ifPresent(column -> {
                        taken.add(column.index());
                        fields.put(target, FieldSource.column(name(column, columns)));
                    });
                }
            });
        }
        return new Mapping(null, null, layout.sheet(), (int) layout.header().line(), fields, List.of());
    }

    private static Optional<Header.Column> find(
            List<Header.Column> columns, List<String> words, Set<Integer> taken, boolean exact) {
        for (String word : words) {
            for (Header.Column column : columns) {
                String name = simple(column.name());
                boolean fits = exact ? name.equals(word) : (" " + name + " ").contains(" " + word + " ");
                if (fits && !taken.contains(column.index())) {
                    return Optional.of(column);
                }
            }
        }
        return Optional.empty();
    }

    private static String simple(String name) {
        return SearchText.fold(name).replaceAll("[^a-z0-9]+", " ").strip();
    }

    private static String name(Header.Column column, List<Header.Column> columns) {
        String folded = SearchText.fold(column.name());
        long same = columns.stream()
                .filter(other -> SearchText.fold(other.name()).equals(folded))
                .count();
        return same == 1 ? column.name() : "#" + (column.index() + 1);
    }

    private static Map<Target, List<String>> words() {
        Map<Target, List<String>> words = new EnumMap<>(Target.class);
        words.put(
                Target.DATE,
                List.of(
                        "date",
                        "date operation",
                        "date d operation",
                        "date de l operation",
                        "date de paiement",
                        "date paiement",
                        "payment date",
                        "date paid",
                        "paid date",
                        "date facture",
                        "invoice date",
                        "date piece",
                        "jour",
                        "effective date"));
        words.put(
                Target.AMOUNT,
                List.of(
                        "montant",
                        "montant ttc",
                        "montant total",
                        "amount",
                        "net amount",
                        "total amount",
                        "montant verse",
                        "montant paye",
                        "somme",
                        "total",
                        "total ttc",
                        "valeur",
                        "value",
                        "debit"));
        words.put(Target.QUANTITY, List.of("quantite", "qte", "nombre", "quantity", "qty"));
        words.put(
                Target.UNIT_PRICE,
                List.of("prix unitaire", "pu", "p u", "prix", "cout unitaire", "unit price", "price"));
        words.put(
                Target.SUPPLIER,
                List.of(
                        "fournisseur",
                        "beneficiaire",
                        "tiers",
                        "prestataire",
                        "vendeur",
                        "supplier",
                        "supplier name",
                        "vendor",
                        "vendor name",
                        "payee",
                        "beneficiary",
                        "beneficiary name",
                        "creancier",
                        "merchant"));
        words.put(
                Target.UNIT,
                List.of(
                        "service",
                        "departement",
                        "unite",
                        "direction",
                        "centre de cout",
                        "structure",
                        "unit",
                        "department",
                        "directorate",
                        "organisational unit",
                        "service label",
                        "entity",
                        "cost centre name",
                        "cost centre"));
        words.put(
                Target.CATEGORY,
                List.of(
                        "categorie",
                        "rubrique",
                        "nature",
                        "nature de la depense",
                        "chapitre",
                        "article",
                        "compte",
                        "poste",
                        "ligne budgetaire",
                        "category",
                        "expense type",
                        "expenditure category",
                        "purpose",
                        "expense area",
                        "group description",
                        "categorie de depense"));
        words.put(
                Target.FUNDING_SOURCE,
                List.of(
                        "source de financement",
                        "financement",
                        "bailleur",
                        "funding source",
                        "fund",
                        "donor",
                        "programme"));
        words.put(
                Target.REFERENCE,
                List.of(
                        "reference",
                        "ref",
                        "numero",
                        "n",
                        "no",
                        "numero de piece",
                        "piece",
                        "n piece",
                        "facture",
                        "numero facture",
                        "n facture",
                        "transaction number",
                        "transaction no",
                        "invoice number",
                        "internal ref",
                        "voucher",
                        "mandat"));
        words.put(
                Target.DESCRIPTION,
                List.of(
                        "libelle",
                        "designation",
                        "description",
                        "objet",
                        "motif",
                        "intitule",
                        "narrative",
                        "details",
                        "commentaire"));
        words.put(
                Target.PAYMENT_METHOD,
                List.of("mode de paiement", "mode paiement", "moyen de paiement", "reglement", "payment method"));
        words.put(Target.NOTES, List.of("notes", "note", "observations", "observation", "remarques", "remarque"));
        words.put(Target.CURRENCY, List.of("devise", "monnaie", "currency"));
        words.put(Target.RATE, List.of("taux", "taux de change", "cours", "rate", "exchange rate"));
        return words;
    }
}
