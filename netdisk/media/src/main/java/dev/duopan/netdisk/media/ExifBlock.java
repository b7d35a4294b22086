package dev.duopan.netdisk.media;

import com.drew.lang.ByteArrayReader;
import com.drew.lang.RandomAccessFileReader;
import com.drew.lang.RandomAccessReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds in a picture where a camera wrote about it, without reading what lies before. */
final class ExifBlock {
    private static final int LARGEST = 1024 * 1024;
    private static final int MOST_PARTS = 10_000;
    private static final String MARK = "Exif\0\0";
    private static final int JPEG_EXIF = 0xFFE1;
    private static final int JPEG_FIRST = 0xFFC0;
    private static final int JPEG_SCAN = 0xFFDA;

    private final RandomAccessFile file;

    ExifBlock(RandomAccessFile file) {
        this.file = file;
    }

    /** Returns it, if there is one of reasonable size. */
    Optional<RandomAccessReader> find(PictureFormat format) throws IOException {
        return switch (format) {
            case JPEG -> inJpeg().map(ByteArrayReader::new);
            case PNG -> inChunks("eXIf", 8, false).map(ByteArrayReader::new);
            case WEBP -> inChunks("EXIF", 12, true).map(ByteArrayReader::new);
            case TIFF -> Optional.of(new RandomAccessFileReader(file));
            case GIF, BMP -> Optional.empty();
        };
    }

    private Optional<byte[]> inJpeg() throws IOException {
        long position = 2;
        for (int part = 0; part < MOST_PARTS && position + 4 <= file.length(); part++) {
            file.seek(position);
            int mark = file.readUnsignedShort();
            int length = file.readUnsignedShort();
            if (mark < JPEG_FIRST || mark == JPEG_SCAN || length < 2) {
                return Optional.empty();
            }
            Optional<byte[]> block = mark == JPEG_EXIF ? read(length - 2, true) : Optional.empty();
            if (block.isPresent()) {
                return block;
            }
            position += 2 + length;
        }
        return Optional.empty();
    }

    /** PNG has length, name, content, checksum; WebP has name, length with its lowest byte first, content, even in size. */
    private Optional<byte[]> inChunks(String wanted, long begin, boolean webp) throws IOException {
        long position = begin;
        for (int part = 0; part < MOST_PARTS && position + 8 <= file.length(); part++) {
            file.seek(position);
            int first = file.readInt();
            int second = file.readInt();
            long length = Integer.toUnsignedLong(webp ? Integer.reverseBytes(second) : first);
            if (name(webp ? first : second).equals(wanted)) {
                return read(length, false);
            }
            position += 8 + length + (webp ? length % 2 : 4);
        }
        return Optional.empty();
    }

    private static String name(int bytes) {
        return new String(
                new byte[] {(byte) (bytes >> 24), (byte) (bytes >> 16), (byte) (bytes >> 8), (byte) bytes},
                StandardCharsets.ISO_8859_1);
    }

    /** Reads a block from here on, without the mark that it begins with in JPEG always and elsewhere sometimes. */
    private Optional<byte[]> read(long length, boolean marked) throws IOException {
        if (length > LARGEST || file.getFilePointer() + length > file.length()) {
            return Optional.empty();
        }
        byte[] block = new byte[(int) length];
        file.readFully(block);
        boolean hasMark =
                new String(block, 0, Math.min(MARK.length(), block.length), StandardCharsets.ISO_8859_1).equals(MARK);
        if (!hasMark) {
            return marked ? Optional.empty() : Optional.of(block);
        }
        byte[] rest = new byte[block.length - MARK.length()];
        System.arraycopy(block, MARK.length(), rest, 0, rest.length);
        return Optional.of(rest);
    }
}
