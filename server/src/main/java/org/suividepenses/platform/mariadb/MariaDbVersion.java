package org.suividepenses.platform.mariadb;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A release series of MariaDB; patch releases of one series share the format of their data. */
record MariaDbVersion(int major, int minor) implements Comparable<MariaDbVersion> {
    static final MariaDbVersion OLDEST = new MariaDbVersion(10, 11);

    private static final Pattern SERIES = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})");
    private static final Pattern ANNOUNCED = Pattern.compile("Ver (\\d{1,4}\\.\\d{1,4})\\.\\d+-MariaDB");
    private static final Comparator<MariaDbVersion> ORDER =
            Comparator.comparingInt(MariaDbVersion::major).thenComparingInt(MariaDbVersion::minor);

    static Optional<MariaDbVersion> parse(String text) {
        Matcher series = SERIES.matcher(text);
        return series.lookingAt()
                ? Optional.of(new MariaDbVersion(Integer.parseInt(series.group(1)), Integer.parseInt(series.group(2))))
                : Optional.empty();
    }

    /** Out of what {@code mariadbd --version} prints; nothing when another product answers. */
    static Optional<MariaDbVersion> announcedIn(String output) {
        Matcher announced = ANNOUNCED.matcher(output);
        return announced.find() ? parse(announced.group(1)) : Optional.empty();
    }

    @Override
    public int compareTo(MariaDbVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
