package org.suividepenses.bench;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** What the bench says: French, unless the locale of the terminal asks for English, as the launcher does. */
final class Sentences {

    private static final Locale LOCALE = chosen(System.getenv());
    private static final ResourceBundle CATALOGUE = ResourceBundle.getBundle(
            "bench", LOCALE, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));

    private Sentences() {}

    static String say(String key, Object... arguments) {
        return new MessageFormat(CATALOGUE.getString(key), LOCALE).format(arguments);
    }

    private static Locale chosen(Map<String, String> environment) {
        String asked = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
        return asked.startsWith("en") ? Locale.ENGLISH : Locale.FRENCH;
    }
}
