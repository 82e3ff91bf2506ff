package org.suividepenses.audit.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.suividepenses.audit.internal.AnchorFile.Anchor;

/**
 * Anchors that somebody kept elsewhere and hands over for a proof: a mail as a program saved it, text of any kind, or a file of
 * anchors of any length.
 */
public final class GivenAnchors {

    /** Larger than any mail with an anchor; what is larger is read line by line. */
    private static final long MAIL_BYTES = 8 << 20;

    /** Of parts within parts. */
    private static final int DEEPEST = 8;

    private final Path file;
    private final List<SealHead> few;

    private GivenAnchors(Path file, List<SealHead> few) {
        this.file = file;
        this.few = few;
    }

    /**
     * @return empty when there is no anchor in it
     * @throws IOException when it cannot be read
     */
    public static Optional<GivenAnchors> read(Path file) throws IOException {
        if (Files.size(file) <= MAIL_BYTES) {
            List<SealHead> few = few(Files.readAllBytes(file));
            return few.isEmpty() ? Optional.empty() : Optional.of(new GivenAnchors(file, few));
        }
        try (AnchorFile.Reading lines = AnchorFile.Reading.of(file)) {
            while (lines.hasNext()) {
                if (lines.next().head() != null) {
                    return Optional.of(new GivenAnchors(file, List.of()));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return Optional.empty();
    }

    WitnessedAnchors witness() throws IOException {
        return new WitnessedAnchors(
                file.toString(),
                few.isEmpty()
                        ? AnchorFile.Reading.of(file)
                        : few.stream().map(head -> new Anchor(0, head)).iterator());
    }

    private static List<SealHead> few(byte[] content) {
        return Stream.concat(
                        // Without zeros: what was saved in UTF-16 reads the same.
                        AnchorLine.in(new String(content, StandardCharsets.UTF_8).replace("\0", "")).stream(),
                        AnchorLine.in(mail(content)).stream())
                .distinct()
                .sorted(Comparator.comparingLong(SealHead::position))
                .toList();
    }

    /** The decoded text of a mail; empty when it is none. */
    private static String mail(byte[] content) {
        try {
            StringBuilder text = new StringBuilder();
            addText(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(content)), text, 0);
            return text.toString();
        } catch (MessagingException | IOException noMail) {
            return "";
        }
    }

    private static void addText(Part part, StringBuilder text, int depth) throws MessagingException, IOException {
        switch (part.getContent()) {
            case String words ->
                text.append(part.isMimeType("text/html") ? words.replaceAll("<[^>]*>", " ") : words)
                        .append('\n');
            case Multipart several
            when depth < DEEPEST -> {
                for (int nth = 0; nth < several.getCount(); nth++) {
                    addText(several.getBodyPart(nth), text, depth + 1);
                }
            }
            case Part forwarded when depth < DEEPEST -> addText(forwarded, text, depth + 1);
            default -> {
                // a picture, or deeper than mails are
            }
        }
    }
}
