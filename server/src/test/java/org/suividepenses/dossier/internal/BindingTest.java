package org.suividepenses.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suividepenses.operation.Paper;

class BindingTest {

    @TempDir
    private Path directory;

    /** Its header alone tells of 60,000 × 60,000 points; unpacked they would be some ten gigabytes. */
    @Test
    void aPictureThatWouldNotFitIntoMemoryIsNotUnpacked() throws IOException {
        byte[] huge = Paper.png(1);
        int width = 16; // behind signature, length and name of the first part
        for (int at = 0; at < 8; at += 4) {
            huge[width + at + 1] = 0;
            huge[width + at + 2] = (byte) 0xEA;
            huge[width + at + 3] = 0x60;
        }
        assertThat(Photograph.isBearable(file("petite.png", Paper.png(1)))).isTrue();
        assertThat(Photograph.isBearable(file("immense.png", huge))).isFalse();
        assertThat(Photograph.isBearable(file("rien.png", new byte[40]))).isFalse();
    }

    @Test
    void aPhotographWithoutOrientationIsNotTurned() throws IOException {
        assertThat(Photograph.turned(file("photo.jpg", Paper.jpeg(1)))).isZero();
        assertThat(Photograph.turned(file("rien.jpg", new byte[40]))).isZero();
    }

    /** The EXIF part of a telephone that was held upright: orientation 6, a quarter turn to the right. */
    @Test
    void aPhotographTakenUprightIsTurned() throws IOException {
        byte[] exif = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            6,
            0,
            0,
            0,
            0,
            0,
            0
        };
        byte[] plain = Paper.jpeg(1);
        byte[] upright = new byte[plain.length + exif.length];
        System.arraycopy(plain, 0, upright, 0, 2);
        System.arraycopy(exif, 0, upright, 2, exif.length);
        System.arraycopy(plain, 2, upright, 2 + exif.length, plain.length - 2);
        assertThat(Photograph.turned(file("droite.jpg", upright))).isEqualTo(270);
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(directory.resolve(name), content);
    }
}
