package org.suividepenses.platform.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * How every CSV is written that leaves the application: UTF-8 with a byte order mark; semicolon and decimal comma in French,
 * comma and point in English. A cell is quoted whenever it holds what any program may split at, so that one which splits at
 * commas and semicolons alike makes no second cell of the rest of a text, which {@link CellText} has not looked at.
 *
 * @param decimalComma whether a comma stands before the decimals, and a semicolon between the cells
 */
public record CsvDialect(boolean decimalComma) {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final String SPLIT_AT = ",;\t|";

    public static CsvDialect of(Locale language) {
        return new CsvDialect(language.getLanguage().equals("fr"));
    }

    /**
     * Begins a file.
     *
     * @return whose closing closes {@code out}
     * @throws IOException when {@code out} cannot be written
     */
    public CsvWriter begin(OutputStream out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        return CsvWriter.builder()
                .fieldSeparator(decimalComma ? ';' : ',')
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(new QuoteStrategy() {
                    @Override
                    public boolean quoteValue(int line, int cell, String value) {
                        return value.chars().anyMatch(character -> SPLIT_AT.indexOf(character) >= 0);
                    }
                })
                .build(out, StandardCharsets.UTF_8);
    }

    /** All digits, as a number of the language. */
    public String number(BigDecimal number) {
        String plain = number.toPlainString();
        return decimalComma ? plain.replace('.', ',') : plain;
    }
}
