package dev.duopan.drive.sync;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.ByteRange;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Compares files by reading them.
 *
 * @param source where one is
 * @param target where the other is
 */
record ContentComparison(Drive source, Drive target) {
    private static final int BUFFER_BYTES = 64 * 1024;

    Verdict of(Entry file, Entry there) {
        if (file.size() != there.size()) {
            return new Verdict.Different(CopyReason.SIZE);
        }
        try (InputStream one = source.read(file.path(), ByteRange.ALL);
                InputStream other = target.read(there.path(), ByteRange.ALL)) {
            return alike(one, other) ? new Verdict.Same(Likeness.CONTENT) : new Verdict.Different(CopyReason.DIGEST);
        } catch (IOException e) {
            throw failed(file.path(), e);
        }
    }

    private static boolean alike(InputStream one, InputStream other) throws IOException {
        byte[] left = new byte[BUFFER_BYTES];
        byte[] right = new byte[BUFFER_BYTES];
        int read;
        do {
            read = one.readNBytes(left, 0, BUFFER_BYTES);
            int there = other.readNBytes(right, 0, BUFFER_BYTES);
            if (!Arrays.equals(left, 0, read, right, 0, there)) {
                return false;
            }
        } while (read == BUFFER_BYTES);
        return true;
    }

    private static DuopanException failed(DrivePath path, IOException cause) {
        return new DuopanException(
                ErrorKind.UNAVAILABLE, "Reading " + path + " or its copy broke off: " + cause.getMessage(), cause);
    }
}
