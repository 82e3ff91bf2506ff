package org.suividepenses.platform.mariadb;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One installed MariaDB.
 *
 * @param server the executable {@code mariadbd}
 * @param home the directory it was unpacked into; empty for one that finds its parts where it was built to
 * @param share the directory of the SQL that makes system tables
 */
record MariaDbBinary(Path server, Optional<Path> home, Path share, MariaDbVersion version) {
    /** Where the parts of an unpacked MariaDB lie. */
    List<String> placeOptions() {
        List<String> options = new ArrayList<>();
        home.ifPresent(place -> {
            options.add("--basedir=" + place);
            options.add("--lc-messages-dir=" + share);
            options.add("--character-sets-dir=" + share.resolve("charsets"));
            Stream.of("lib/plugin", "lib/mysql/plugin")
                    .map(place::resolve)
                    .filter(Files::isDirectory)
                    .findFirst()
                    .ifPresent(plugins -> options.add("--plugin-dir=" + plugins));
        });
        return options;
    }

    /** A script of the share directory; its name starts with {@code mysql_} or {@code mariadb_}, by packager. */
    Optional<Path> script(String name) {
        return Stream.of("mariadb_" + name, "mysql_" + name, name)
                .map(share::resolve)
                .filter(Files::isReadable)
                .findFirst();
    }

    /** A client program that came with the server. */
    Optional<Path> tool(String name) {
        Path beside = server.resolveSibling(name);
        Path inBin = server.resolveSibling("../bin").normalize().resolve(name);
        return Stream.of(beside, inBin).filter(Files::isExecutable).findFirst();
    }
}
