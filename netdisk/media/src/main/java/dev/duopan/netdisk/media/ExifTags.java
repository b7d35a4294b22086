package dev.duopan.netdisk.media;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.tiff.DirectoryTiffHandler;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes from a TIFF structure the few short fields that are needed, and of its directories the first and that of the camera. A
 * file of some kilobytes can name thousands of fields that all lie on each other, or directories in each other without end.
 */
final class ExifTags extends DirectoryTiffHandler {
    private static final int LONGEST_FIELD = 64;
    private static final Set<Integer> WANTED = Set.of(
            ExifDirectoryBase.TAG_ORIENTATION,
            ExifDirectoryBase.TAG_DATETIME,
            ExifDirectoryBase.TAG_DATETIME_ORIGINAL,
            ExifDirectoryBase.TAG_DATETIME_DIGITIZED,
            ExifDirectoryBase.TAG_TIME_ZONE,
            ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL,
            ExifDirectoryBase.TAG_TIME_ZONE_DIGITIZED);

    private boolean entered;

    ExifTags(Metadata found) {
        super(found, null);
        pushDirectory(ExifIFD0Directory.class);
    }

    @Override
    public void setTiffMarker(int marker) throws TiffProcessingException {
        if (marker != 42) {
            throw new TiffProcessingException("no TIFF: its mark is " + marker);
        }
    }

    @Override
    public boolean tryEnterSubIfd(int tag) {
        if (tag != ExifIFD0Directory.TAG_EXIF_SUB_IFD_OFFSET || entered) {
            return false;
        }
        entered = true;
        pushDirectory(ExifSubIFDDirectory.class);
        return true;
    }

    @Override
    public boolean hasFollowerIfd() {
        return false;
    }

    @Override
    public @Nullable Long tryCustomProcessFormat(int tag, int format, long count) {
        return null;
    }

    @Override
    public boolean customProcessTag(
            int offset, Set<Integer> visited, int begin, RandomAccessReader reader, int tag, int bytes) {
        return !WANTED.contains(tag) || bytes > LONGEST_FIELD;
    }
}
