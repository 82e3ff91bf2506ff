package org.suividepenses.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.operation.TabledPdf;
import org.suividepenses.platform.document.UnsoundPdf.Flaw;

class SoundPdfTest {

    private static final Duration WAIT = Duration.ofSeconds(10);

    @TempDir
    private Path directory;

    /** A table has a line for each number up to the greatest, used or not. */
    @Test
    void aGreatNumberOfAnObjectMakesNoLargeFile() throws IOException {
        Path rewritten = directory.resolve("plain.pdf");
        try (ReadingTurn turn = new ReadingTurns(WAIT).take();
                SoundPdf pdf = SoundPdf.open(file(TabledPdf.numbered(2_000_000_000)), turn)) {
            assertThat(pdf.pages()).isOne();
            pdf.rewrite(rewritten);
        }
        assertThat(rewritten).content().contains("(loin)").hasSizeLessThan(2_000);
    }

    @Test
    void nobodyReadsForLongerThanATurn() throws IOException {
        Path file = file(TabledPdf.packs(1, "[]"));
        try (ReadingTurn turn = new ReadingTurns(WAIT, Duration.ZERO).take()) {
            assertThatThrownBy(() -> SoundPdf.open(file, turn))
                    .isInstanceOfSatisfying(
                            UnsoundPdf.class,
                            unsound -> assertThat(unsound.flaw()).isEqualTo(Flaw.EXCESSIVE));
        }
    }

    @Test
    void noMoreThanTwoReadAtTheSameTime() {
        ReadingTurns turns = new ReadingTurns(Duration.ofMillis(1));
        try (ReadingTurn first = turns.take();
                ReadingTurn second = turns.take()) {
            assertThat(first).isNotSameAs(second);
            assertThatThrownBy(() -> turns.take())
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            busy -> assertThat(busy.type()).isEqualTo(ProblemType.DOCUMENTS_BUSY));
        }
        turns.take().close();
    }

    /** PDFBox would make one of 250 MB. */
    @Test
    void aKeyIsNotAsLongAsTheFileSays() throws IOException {
        Path file = file(TabledPdf.locked("/Filter/Standard/V 2/R 2/P 0/O()/U()/Length 2000000000"));
        try (ReadingTurn turn = new ReadingTurns(WAIT).take()) {
            assertThatThrownBy(() -> SoundPdf.open(file, turn))
                    .isInstanceOf(UnsoundPdf.class)
                    .hasMessageContaining("key");
        }
    }

    /** Two rows of what is packed are held. */
    @Test
    void rowsOfWhatIsPackedAreNotAsLongAsTheFileSays() throws IOException {
        Path file = file(
                TabledPdf.packs(1, "/DecodeParms<</Predictor 12/Columns 65536/Colors 32/BitsPerComponent 32>>", "[]"));
        try (ReadingTurn turn = new ReadingTurns(WAIT).take()) {
            assertThatThrownBy(() -> SoundPdf.open(file, turn))
                    .isInstanceOf(UnsoundPdf.class)
                    .hasMessageContaining("rows");
        }
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(directory.resolve("sent.pdf"), content);
    }
}
