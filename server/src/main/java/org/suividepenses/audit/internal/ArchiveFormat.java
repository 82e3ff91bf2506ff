package org.suividepenses.audit.internal;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lines of an archive of the trail (ADR 0029), each a JSON object, all of it packed with gzip: a beginning, the links with
 * their entries in the order of the chain, an end.
 */
final class ArchiveFormat {

    static final String NAME = "suivi-audit";
    static final int VERSION = 1;
    static final JsonMapper JSON = JsonMapper.builder().build();

    private ArchiveFormat() {}

    /** @param after position of the link before the first; with its hash */
    record Beginning(String archive, int version, long after, String hash) {}

    /**
     * One link, or the end.
     *
     * @param entry null at the end, which repeats position and hash of the last link
     */
    record Line(long position, String hash, @Nullable AuditRow entry) {}

    static String text(Object line) {
        return JSON.writeValueAsString(line) + "\n";
    }
}
