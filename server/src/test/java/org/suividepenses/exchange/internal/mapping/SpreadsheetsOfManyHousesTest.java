package org.suividepenses.exchange.internal.mapping;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.suividepenses.exchange.internal.reading.ImportLimits;
import org.suividepenses.exchange.internal.reading.RowCursor;
import org.suividepenses.exchange.internal.reading.TabularFile;

/**
 * Spreadsheets as institutions of all kinds keep them: what is found in each without a word from anyone, what is read,
 * and what is left out by name.
 */
class SpreadsheetsOfManyHousesTest {

    @Test
    void aCashBookCountsWhatGoesOutAndLeavesItsSumsAndSignaturesOut() throws IOException {
        assertThat(found("cahier-de-caisse.csv", "GNF")).isEqualTo("""
                CSV, heading at 4: date=Date amount=Sorties supplier=Bénéficiaire reference=N° pièce description=Libellé
                4 rows, 755000
                5 total: Report du mois de février · 2 500 000
                9 total: Sous-total 1re semaine · 675 000
                11 total: TOTAL GÉNÉRAL · 2 500 000 · 755 000
                12 remark: Arrêté à la somme de sept cent cinquante-cinq mille francs
                13 remark: Le Comptable · Le Proviseur
                """);
    }

    @Test
    void aLedgerOfDebitsAndCreditsIsTheOneLessTheOther() throws IOException {
        assertThat(found("grand-livre-debit-credit.csv", "EUR")).isEqualTo("""
                CSV, heading at 1: date=Date amount=Débit-Crédit category=Compte reference=Pièce description=Libellé
                3 rows, 1480000.00
                4 total: 6061 · Fournitures · Total compte 6061 · 1.250.000,00 · 250.000,00
                6 total: 6251 · Transport · Total compte 6251 · 480.000,00 · 0,00
                7 total: Total général · 1.730.000,00 · 250.000,00
                """);
    }

    @Test
    void anEnglishLedgerWithAmericanDatesAndAPayeeCalledTotal() throws IOException {
        assertThat(found("ngo-english.csv", "USD")).isEqualTo("""
                CSV, heading at 4: date=Posting Date amount=Amount (USD) supplier=Payee category=Budget Line reference=Voucher No description=Particulars notes=Remarks
                3 rows, 1485.25
                7 total: Sub-total January · 1,560.40
                9 total: Sub-total February · (75.15)
                10 total: GRAND TOTAL · 1,485.25
                """);
    }

    @Test
    void aPortugueseListWithMonthsInWords() throws IOException {
        assertThat(found("conta-portugues.csv", "EUR")).isEqualTo("""
                CSV, heading at 3: date=Data amount=Valor supplier=Fornecedor unit=Departamento reference=Nº documento description=Descrição
                3 rows, 66050.50
                6 total: Total de fevereiro · 58.050,50
                8 total: Soma · 66.050,50
                """);
    }

    @Test
    void daysCountedByASpreadsheetAmongWrittenDates() throws IOException {
        assertThat(found("dates-excel.csv", "GNF")).isEqualTo("""
                CSV, heading at 1: date=Jour amount=Montant supplier=Fournisseur description=Objet
                3 rows, 3845500
                """);
    }

    @Test
    void aHeadingOverTwoLinesNamesEveryColumn() throws IOException {
        assertThat(found("deux-lignes-de-titres.csv", "GNF")).isEqualTo("""
                CSV, heading at 3: date=Date amount=Dépense Montant quantity=Dépense Quantité unitPrice=Dépense Prix unitaire supplier=Bénéficiaire unit=Service reference=Pièce N°
                2 rows, 500000
                6 total: TOTAL · 500 000
                """);
    }

    @Test
    void headingsAndSumsRepeatedOnEveryPageAreLeftOut() throws IOException {
        assertThat(found("pages-imprimees.csv", "GNF")).isEqualTo("""
                CSV, heading at 1: date=Date amount=Montant description=Libellé
                3 rows, 650000
                4 total: A reporter · 550 000
                5 heading: Date · Libellé · Montant
                6 total: Report · 550 000
                8 total: Total · 650 000
                """);
    }

    @Test
    void aFileWithoutHeadingsIsKnownByItsValues() throws IOException {
        assertThat(found("sans-titres.csv", "GNF")).isEqualTo("""
                CSV, heading at 0: date=#1 amount=#3 description=#2
                3 rows, 1840000
                """);
    }

    @Test
    void anOldExportWithTabsAndAccentsOfItsTime() throws IOException {
        assertThat(found("tableur-ancien.tsv", "GNF")).isEqualTo("""
                CSV, heading at 1: date=date amount=montant ttc quantity=qte unitPrice=pu description=designation paymentMethod=mode de paiement
                2 rows, 1350000
                4 total: TOTAL · 1350000
                """);
    }

    @Test
    void withoutDatesAPayeeCalledTotalStillCounts() throws IOException {
        assertThat(found("montants-sans-date.csv", "GNF")).isEqualTo("""
                CSV, heading at 1: amount=Montant versé supplier=Bénéficiaire description=Objet
                2 rows, 15000000
                4 total: TOTAL · 15 000 000
                """);
    }

    @Test
    void ofSeveralSheetsTheOneWithTheDataIsTaken() throws IOException {
        assertThat(found("classeur-trois-feuilles.xlsx", "GNF")).isEqualTo("""
                XLSX Journal 2026, heading at 3: date=Date amount=Montant supplier=Fournisseur unit=Direction category=Rubrique description=Libellé
                2 rows, 4150000
                6 total: Total · 4150000
                """);
    }

    @Test
    void mergedHeadingsAndBareSerialNumbersOfAWorkbook() throws IOException {
        assertThat(found("classeur-titres-fusionnes.xlsx", "EUR")).isEqualTo("""
                XLSX Feuil1, heading at 5: date=Date amount=Montant Débit-Montant Crédit reference=Pièce Numéro description=Libellé
                3 rows, 1100000.00
                9 total: TOTAUX · 1350000.25 · 250000.25
                """);
    }

    @Test
    void totalsAreReadAsRowsWhenTheMappingSaysSo() throws IOException {
        TabularFile file = open("pages-imprimees.csv");
        Mapping found = MappingSuggestion.of(file.layout());
        Mapping all = new Mapping(null, null, null, 1, TotalsRows.READ, found.fields(), List.of());
        assertThat(read(file, all, "GNF")).startsWith("3 rows, 650000\n4 fault: import.date.missing");
    }

    private static String found(String name, String base) throws IOException {
        TabularFile file = open(name);
        TabularFile.Layout layout = file.layout();
        Mapping mapping = MappingSuggestion.of(layout);
        String fields = mapping.fields().entrySet().stream()
                .map(field -> field.getKey().key() + "="
                        + String.join("-", field.getValue().columns()))
                .collect(Collectors.joining(" "));
        return layout.format() + (layout.sheet() == null ? "" : " " + layout.sheet()) + ", heading at "
                + layout.header().line() + ": " + fields + "\n" + read(file, dated(mapping), base);
    }

    /** A file without a column of dates gets one date for all. */
    private static Mapping dated(Mapping mapping) {
        if (mapping.source(Target.DATE) != null) {
            return mapping;
        }
        java.util.Map<Target, FieldSource> fields = new java.util.EnumMap<>(mapping.fields());
        fields.put(Target.DATE, FieldSource.value("2026-01-31"));
        return new Mapping(null, null, mapping.sheet(), mapping.header(), mapping.totals(), fields, List.of());
    }

    private static String read(TabularFile file, Mapping mapping, String base) {
        RowReader reader = RowReader.bind(mapping, file, Currency.getInstance(base));
        List<String> lines = new ArrayList<>();
        int rows = 0;
        BigDecimal sum = BigDecimal.ZERO;
        try (RowCursor cursor = file.rows()) {
            while (cursor.hasNext()) {
                switch (reader.read(cursor.next())) {
                    case RowReading.Blank ignored -> {}
                    case RowReading.Skipped(long line, String text, String code) ->
                        lines.add(line + " " + code.replace("import.skipped.", "") + ": " + text);
                    case RowReading.Faulty(long line, List<RowProblem> problems) ->
                        lines.add(line + " fault: " + problems.getFirst().code());
                    case RowReading.Understood(MappedRow row) -> {
                        rows++;
                        sum = sum.add(row.amount().toDecimal());
                    }
                }
            }
        }
        lines.addFirst(rows + " rows, " + sum.toPlainString());
        return String.join("\n", lines) + "\n";
    }

    private static TabularFile open(String name) throws IOException {
        Path path = Path.of(requireNonNull(SpreadsheetsOfManyHousesTest.class.getResource("/imports/houses/" + name))
                .getPath());
        return TabularFile.open(path, TabularFile.Known.NOTHING, ImportLimits.standard());
    }
}
