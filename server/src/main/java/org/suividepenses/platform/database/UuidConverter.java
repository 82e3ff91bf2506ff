package org.suividepenses.platform.database;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/** BINARY(16) ↔ UUID, most significant byte first, so that the database orders version 7 ids by time. */
public final class UuidConverter extends AbstractConverter<byte[], UUID> {

    public UuidConverter() {
        super(byte[].class, UUID.class);
    }

    @Override
    public @Nullable UUID from(byte @Nullable [] bytes) {
        return bytes == null ? null : fromBytes(bytes);
    }

    @Override
    public byte @Nullable [] to(@Nullable UUID uuid) {
        return uuid == null ? null : toBytes(uuid);
    }

    public static UUID fromBytes(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    public static byte[] toBytes(UUID uuid) {
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }
}
