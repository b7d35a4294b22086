package dev.duopan.client.baidu;

import dev.duopan.api.Content;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.baidu.upload.Precreate;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * All md5 values of a content that an upload needs, in hex digits.
 *
 * @param md5 of everything
 * @param headMd5 of the first 256 KiB
 * @param sliceSize bytes of each slice but the last
 * @param sliceMd5s of each slice in order
 */
public record ContentDigests(String md5, String headMd5, int sliceSize, List<String> sliceMd5s) {
    private static final int BUFFER = 128 * 1024;

    /** Keeps a copy. */
    public ContentDigests {
        sliceMd5s = List.copyOf(sliceMd5s);
    }

    /**
     * Reads a content once.
     *
     * @throws DuopanException of kind INVALID if it can't be read
     */
    public static ContentDigests of(Content content, int sliceSize) {
        try (InputStream bytes = content.open()) {
            return new Pass(sliceSize).read(bytes);
        } catch (IOException e) {
            throw new DuopanException(ErrorKind.INVALID, "the content to upload can't be read; check it", e);
        }
    }

    /** One pass over a content. */
    private static final class Pass {
        private final int sliceSize;
        private final MessageDigest whole = md5();
        private final MessageDigest head = md5();
        private final MessageDigest slice = md5();
        private final List<String> slices = new ArrayList<>();
        private long position;

        Pass(int sliceSize) {
            this.sliceSize = sliceSize;
        }

        ContentDigests read(InputStream bytes) throws IOException {
            byte[] buffer = new byte[BUFFER];
            for (int count = bytes.read(buffer, 0, room()); count >= 0; count = bytes.read(buffer, 0, room())) {
                take(buffer, count);
            }
            if (position % sliceSize != 0) {
                slices.add(hex(slice));
            }
            return new ContentDigests(hex(whole), hex(head), sliceSize, slices);
        }

        /** No read crosses the end of a slice. */
        private int room() {
            return (int) Math.min(BUFFER, sliceSize - position % sliceSize);
        }

        private void take(byte[] buffer, int count) {
            whole.update(buffer, 0, count);
            slice.update(buffer, 0, count);
            head.update(buffer, 0, Math.clamp(Precreate.SLICE_MD5_LENGTH - position, 0, count));
            position += count;
            if (position % sliceSize == 0) {
                slices.add(hex(slice));
            }
        }

        private static String hex(MessageDigest digest) {
            return HexFormat.of().formatHex(digest.digest());
        }

        private static MessageDigest md5() {
            try {
                return MessageDigest.getInstance("MD5");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has MD5", e);
            }
        }
    }
}
