package org.suividepenses.platform.mariadb;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Addresses as MariaDB Connector/J understands them, with the settings that the application counts on. */
final class JdbcUrl {
    private static final String SCHEME = "jdbc:mariadb:";
    private static final String MYSQL_SCHEME = "jdbc:mysql:";

    private static final Pattern KNOWN = Pattern.compile("jdbc:(mariadb|mysql):([a-z-]+:)?//");

    /** After the hosts, before the options. */
    private static final Pattern DATABASE = Pattern.compile("^(jdbc:[a-z:-]+//[^/?]*/)[^?]*");

    private static final Map<String, String> DEFAULTS = new LinkedHashMap<>();

    static {
        DEFAULTS.put("connectionTimeZone", "UTC");
        DEFAULTS.put("forceConnectionTimeZoneToSession", "true");
    }

    private JdbcUrl() {}

    /**
     * No TLS: a Unix socket never leaves the machine, and the driver would otherwise ask for a certificate. No pipeline:
     * the driver would send every statement of a batch before it reads the first answer, and the buffer of a Unix socket
     * is full after some 280 answers, so that both sides would wait for each other until the server gives up. A batch of
     * INSERT travels whole in any case.
     */
    static String onSocket(Path socket, String database) {
        return withDefaults(SCHEME + "//localhost/" + database + "?localSocket=" + socket
                + "&sslMode=disable&disablePipeline=true");
    }

    /** An address of MariaDB or MySQL as an operator writes it; what it says itself is left as it is. */
    static String external(String url) {
        return withDefaults(url.startsWith(MYSQL_SCHEME) ? SCHEME + url.substring(MYSQL_SCHEME.length()) : url);
    }

    /** Also with the driver's word for several hosts, as in {@code jdbc:mariadb:sequential://}. */
    static boolean isKnown(String url) {
        return KNOWN.matcher(url).lookingAt();
    }

    static String withoutDatabase(String url) {
        return DATABASE.matcher(url).replaceFirst("$1");
    }

    private static String withDefaults(String url) {
        String missing = DEFAULTS.entrySet().stream()
                .filter(option -> !url.contains(option.getKey() + "="))
                .map(option -> option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining("&"));
        return missing.isEmpty() ? url : url + (url.contains("?") ? "&" : "?") + missing;
    }
}
