package org.suividepenses.operation.internal.index;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.suividepenses.kernel.Cursor;
import org.suividepenses.kernel.ProblemException;

/**
 * A place between two operations of an ordered list: the order key and id of the operation beside it, so that it stays
 * where it is when others come or go. As text it is opaque and carries a check sum.
 *
 * @param key the value ordered by: a number for date and amount, else text; null when that operation has none
 * @param backwards true for the page that ends at the place, false for the page that begins there
 * @param approximate whether the list was found with typos forgiven
 */
record ListPlace(OperationSort sort, @Nullable Object key, UUID id, boolean backwards, boolean approximate) {

    private static final int PARTS = 5;
    private static final String PRESENT = "=";
    private static final String FORWARD = "f";
    private static final String BACKWARD = "b";
    private static final String APPROXIMATE = "~";

    String encode() {
        String order = sort.toString();
        String way = (backwards ? BACKWARD : FORWARD) + (approximate ? APPROXIMATE : "");
        String value = key == null ? "" : PRESENT + key;
        return Cursor.encode(order, way, value, id.toString(), checkSum(order, way, value, id.toString()));
    }

    /** @throws ProblemException INVALID_REQUEST when it is not ours, was changed, or belongs to another order */
    static ListPlace decode(String cursor, OperationSort sort) {
        List<String> parts = Cursor.decode(cursor, PARTS);
        String way = parts.get(1);
        String value = parts.get(2);
        String id = parts.get(3);
        boolean ours =
                parts.get(0).equals(sort.toString()) && parts.get(4).equals(checkSum(parts.get(0), way, value, id));
        try {
            if (ours) {
                Object key = key(sort, value);
                return new ListPlace(
                        sort, key, UUID.fromString(id), way.startsWith(BACKWARD), way.endsWith(APPROXIMATE));
            }
        } catch (IllegalArgumentException forged) {
            // refused below, like every other cursor that is not ours
        }
        throw ProblemException.invalidParameter("cursor", "cursor.invalid");
    }

    private static @Nullable Object key(OperationSort sort, String value) {
        return switch (sort.key()) {
            case DATE, AMOUNT -> Long.valueOf(value.substring(Math.min(PRESENT.length(), value.length())));
            case SUPPLIER, CATEGORY, UNIT, NUMBER -> value.isEmpty() ? null : value.substring(PRESENT.length());
        };
    }

    /** The same place seen from the other side, with the operation at it. */
    ListPlace turned() {
        boolean listAscends = !sort.descending();
        return new ListPlace(sort, key, Ids.neighbour(id, listAscends != backwards), !backwards, approximate);
    }

    private static String checkSum(String... parts) {
        CRC32 sum = new CRC32();
        sum.update(String.join("\u001E", parts).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
