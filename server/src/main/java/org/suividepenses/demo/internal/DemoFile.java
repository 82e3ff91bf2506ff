package org.suividepenses.demo.internal;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;

/** The files that the invented institution is made of. */
final class DemoFile {

    private static final String DIRECTORY = "/demo/";

    private DemoFile() {}

    /** The rows of a file whose columns are named in its first line. */
    static <T> List<T> rows(String name, Function<NamedCsvRecord, T> reading) {
        try (Reader text = open(name);
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(text)) {
            return rows.stream().map(reading).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The lines of a list of words, the most frequent first. */
    static List<String> words(String name) {
        try (Reader text = open("words/" + name + ".txt")) {
            return text.readAllLines();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Properties properties(String name) {
        Properties properties = new Properties();
        try (Reader text = open(name)) {
            properties.load(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }

    private static Reader open(String name) {
        InputStream file = DemoFile.class.getResourceAsStream(DIRECTORY + name);
        return new InputStreamReader(Objects.requireNonNull(file, name), StandardCharsets.UTF_8);
    }
}
