package org.suividepenses.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suividepenses.operation.TabledPdf;

class SoundPdfTest {

    @TempDir
    private Path directory;

    /** A table has a line for each number up to the greatest, used or not. */
    @Test
    void aGreatNumberOfAnObjectMakesNoLargeFile() throws IOException {
        Path rewritten = directory.resolve("plain.pdf");
        try (SoundPdf pdf = SoundPdf.open(file(TabledPdf.numbered(2_000_000_000)))) {
            assertThat(pdf.pages()).isOne();
            pdf.rewrite(rewritten);
        }
        assertThat(rewritten).content().contains("(loin)").hasSizeLessThan(2_000);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(directory.resolve("sent.pdf"), content);
    }
}
