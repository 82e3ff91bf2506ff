package org.suividepenses.audit.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;
import org.suividepenses.audit.internal.ArchiveFormat.Beginning;
import org.suividepenses.audit.internal.ArchiveFormat.Line;
import org.suividepenses.audit.internal.SealRepository.Link;

/** Writes links with their entries into a file, a thousand at a time; it has its name only once it is whole and on disk. */
@Component
public class ArchiveWriter {

    private static final int LINKS = 1_000;

    private final SealRepository repository;

    ArchiveWriter(SealRepository repository) {
        this.repository = repository;
    }

    /**
     * Everything after a link up to another.
     *
     * @return the last link written
     * @throws IOException when it cannot be written
     */
    SealHead write(SealHead after, long last, Path file, LongConsumer progress) throws IOException {
        Path partial = file.resolveSibling(file.getFileName() + ".part");
        try {
            SealHead end;
            try (FileChannel channel = FileChannel.open(
                    partial,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                GZIPOutputStream packed = new GZIPOutputStream(Channels.newOutputStream(channel));
                Writer out = new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8));
                end = write(after, last, out, progress);
                out.flush();
                packed.finish();
                channel.force(true);
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            return end;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private SealHead write(SealHead after, long last, Writer out, LongConsumer progress) throws IOException {
        out.write(ArchiveFormat.text(new Beginning(
                ArchiveFormat.NAME,
                ArchiveFormat.VERSION,
                after.position(),
                after.hash().toString())));
        SealHead end = after;
        while (end.position() < last) {
            List<Link> links = repository.links(end.position(), (int) Math.min(LINKS, last - end.position()));
            if (links.isEmpty()) {
                throw new IllegalStateException("the chain ends at " + end.position() + ", before " + last);
            }
            for (Link link : links) {
                out.write(
                        ArchiveFormat.text(new Line(link.position(), link.hash().toString(), link.entry())));
                end = new SealHead(link.position(), link.hash());
            }
            progress.accept(end.position());
        }
        out.write(ArchiveFormat.text(new Line(end.position(), end.hash().toString(), null)));
        return end;
    }
}
