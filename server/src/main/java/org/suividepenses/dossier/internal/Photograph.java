package org.suividepenses.dossier.internal;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.io.IOException;
import java.nio.file.Path;
import org.suividepenses.platform.document.PictureSize;

/** What must be known of a picture before it is laid on a page. */
final class Photograph {

    /** More would not fit into memory once it is unpacked. */
    private static final long PIXELS_LIMIT = 60_000_000;

    private Photograph() {}

    /** Whether the picture can be unpacked without harm; also false when its size cannot be read. */
    static boolean isBearable(Path file) {
        return PictureSize.pixels(file).orElse(Long.MAX_VALUE) <= PIXELS_LIMIT;
    }

    /** By how many degrees, against the clock, a camera that was held askew wants its picture turned. */
    static int turned(Path file) {
        try {
            ExifIFD0Directory exif =
                    ImageMetadataReader.readMetadata(file.toFile()).getFirstDirectoryOfType(ExifIFD0Directory.class);
            if (exif == null || !exif.containsTag(ExifDirectoryBase.TAG_ORIENTATION)) {
                return 0;
            }
            return switch (exif.getInt(ExifDirectoryBase.TAG_ORIENTATION)) {
                case 3, 4 -> 180;
                case 5, 6 -> 270;
                case 7, 8 -> 90;
                default -> 0;
            };
        } catch (ImageProcessingException | MetadataException | IOException unreadable) {
            return 0;
        }
    }
}
