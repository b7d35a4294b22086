package dev.duopan.netdisk.media;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * What a camera wrote about a picture, as far as anybody wants to know.
 *
 * @param orientation how it is to be turned, 1 to 8 as EXIF counts
 * @param takenAt when it was taken; null if that isn't said
 */
record Exif(int orientation, @Nullable Instant takenAt) {
    /** Nothing was written. */
    static final Exif NONE = new Exif(1, null);

    /** Cameras seldom say in which zone their clock runs; then it's that of the service. */
    private static final TimeZone ZONE = TimeZone.getTimeZone("Asia/Shanghai");

    private static final int MOST_ORIENTATION = 8;

    /** Reads it from a picture; nothing if it's malformed. */
    static Exif read(Path picture, PictureFormat format) {
        try (RandomAccessFile file = new RandomAccessFile(picture.toFile(), "r")) {
            Optional<RandomAccessReader> block = new ExifBlock(file).find(format);
            return block.isEmpty() ? NONE : read(block.get());
        } catch (IOException | TiffProcessingException | MetadataException malformed) {
            return NONE;
        }
    }

    private static Exif read(RandomAccessReader block) throws IOException, TiffProcessingException, MetadataException {
        Metadata found = new Metadata();
        new TiffReader().processTiff(block, new ExifTags(found), 0);
        ExifIFD0Directory picture = found.getFirstDirectoryOfType(ExifIFD0Directory.class);
        ExifSubIFDDirectory camera = found.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        return new Exif(picture == null ? 1 : orientation(picture), takenAt(picture, camera));
    }

    private static int orientation(ExifIFD0Directory picture) throws MetadataException {
        int value = picture.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                ? picture.getInt(ExifIFD0Directory.TAG_ORIENTATION)
                : 1;
        return value < 1 || value > MOST_ORIENTATION ? 1 : value;
    }

    private static @Nullable Instant takenAt(
            @Nullable ExifIFD0Directory picture, @Nullable ExifSubIFDDirectory camera) {
        Date date = camera == null ? null : camera.getDateOriginal(ZONE);
        if (date == null && camera != null) {
            date = camera.getDateDigitized(ZONE);
        }
        if (date == null && picture != null) {
            date = picture.getDate(ExifIFD0Directory.TAG_DATETIME, ZONE);
        }
        return date == null ? null : date.toInstant();
    }

    /** Whether width and height change places when it is turned. */
    boolean liesOnItsSide() {
        return orientation > 4;
    }
}
