package org.suividepenses.attachment.internal.examination;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.operation.Paper;
import org.suividepenses.operation.PngFile;
import org.suividepenses.operation.PngFile.Part;

class PngExaminationTest {

    private static final byte[] MUCH = new byte[5 << 20];
    /** As something that is packed begins: with 65,535 bytes that are not. */
    private static final byte[] STORED = {0x78, 1, 0, (byte) 0xFF, (byte) 0xFF, 0, 0};

    private static final byte[] SOME = new byte[1 << 20];

    @TempDir
    private Path directory;

    @Test
    void aPictureWithTextsAndAProfileIsTaken() {
        taken(PngFile.with(List.of(
                plain("tEXt", "Author\0Awa"),
                Part.deflated("iCCP", "sRGB\0\0", SOME),
                Part.deflated("zTXt", "Comment\0\0", SOME),
                plain("iTXt", "XML:com.adobe.xmp\0\0\0fr\0Légende\0" + "<x/>".repeat(100_000)),
                Part.deflated("iTXt", "Title\0\1\0fr\0Titre\0", SOME))));
    }

    /** Each alone would be borne. */
    @Test
    void allThatIsPackedInAPictureIsCountedTogether() {
        for (Part second : List.of(
                Part.deflated("iTXt", "Title\0\1\0fr\0Titre\0", MUCH),
                Part.deflated("iCCP", "sRGB\0\0", MUCH),
                Part.deflated("zTXt", "Comment\0\0", MUCH))) {
            taken(PngFile.with(List.of(second)));
            refused("BOMB", PngFile.with(List.of(Part.deflated("zTXt", "Comment\0\0", MUCH), second)));
        }
    }

    /** It says that 65,535 bytes follow which are not packed, and ends; so do they, where those would end. */
    @Test
    void whatIsPackedEndsWithItsPart() {
        Part text = new Part("zTXt", Paper.joined("Comment\0\0".getBytes(ISO_8859_1), STORED));
        taken(PngFile.with(List.of(text, stored(65_535 - 12))));
    }

    /** Read on, they would end in the length of the next part, and what is packed begin with its name. */
    @Test
    void wordsEndWithTheirPart() {
        for (Part text : List.of(plain("zTXt", "Comment"), plain("iTXt", "Title\0\1\0fr"))) {
            Part next = new Part("p\u00FF\u00FF\0", new byte[0x7801]);
            taken(PngFile.with(List.of(text, next, stored(65_535 - 0x7801 - 11))));
        }
    }

    /** Much that is not packed: after so many bytes, and again after each 65,535. */
    private static Part stored(int after) {
        byte[] content = new byte[9 << 20];
        for (int at = after; at + 5 < content.length; at += 5 + 65_535) {
            System.arraycopy(STORED, 2, content, at, 5);
        }
        return new Part("raNd", content);
    }

    @Test
    void aKeywordIsNoLongerThanItMayBe() {
        taken(PngFile.with(List.of(Part.deflated("zTXt", "k".repeat(79) + "\0\0", SOME))));
        refused("DAMAGED", PngFile.with(List.of(Part.deflated("zTXt", "k".repeat(80) + "\0\0", SOME))));
    }

    @Test
    void nobodyWritesAThousandTextsIntoAPicture() {
        Part text = Part.deflated("zTXt", "Comment\0\0", new byte[1]);
        taken(PngFile.with(Collections.nCopies(1_000, text)));
        refused("BOMB", PngFile.with(Collections.nCopies(1_001, text)));
    }

    @Test
    void aPictureEndsWithItsFile() {
        byte[] sound = PngFile.with(List.of());
        refused("MIXED", Paper.joined(sound, new byte[1]));
        refused("DAMAGED", Arrays.copyOf(sound, sound.length - 1));
        refused("DAMAGED", Arrays.copyOf(sound, sound.length - 12));
        refused("DAMAGED", Arrays.copyOf(sound, 30));
    }

    private static Part plain(String name, String content) {
        return new Part(name, content.getBytes(ISO_8859_1));
    }

    private void taken(byte[] picture) {
        assertThatCode(() -> PngExamination.check(file(picture))).doesNotThrowAnyException();
    }

    private void refused(String reason, byte[] picture) {
        assertThatThrownBy(() -> PngExamination.check(file(picture)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.extensions()).containsEntry("reason", reason));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(directory.resolve("picture.png"), content);
    }
}
