package org.suividepenses.exchange.internal.reading;

import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/** Which cell formats of XLSX show a date (ECMA-376 part 1, 18.8.30). */
final class SheetFormats {

    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.");

    private SheetFormats() {}

    static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id == null || id == 0) {
            return false;
        }
        if (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58) {
            return true;
        }
        String format = cell.getDataFormatString();
        if (id < 164 || format == null) {
            return false;
        }
        String codes = LITERALS.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return codes.contains("y") || codes.contains("d") || codes.contains("a") && codes.contains("j");
    }
}
