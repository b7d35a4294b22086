package dev.duopan.netdisk.pan123;

import dev.duopan.api.ApiException;
import dev.duopan.api.pan123.Pan123Error;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * The formats of the image bed, told by how a content begins and not by its name (docs/wire/123pan.md section 4.11).
 *
 * <p>An svg is a text that may contain scripts. It is taken as it is; where it is shown, it is denied any right to act.
 */
enum PictureFormat {
    PNG("image/png"),
    GIF("image/gif"),
    JPEG("image/jpeg"),
    TIFF("image/tiff"),
    WEBP("image/webp"),
    BMP("image/bmp"),
    SVG("image/svg+xml");

    private static final int HEAD_BYTES = 64 * 1024;
    private static final int BMP_HEADER_AT = 14;
    private static final Set<Integer> BMP_HEADERS = Set.of(12, 16, 40, 52, 56, 64, 108, 124);

    private final String mediaType;

    PictureFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** What browsers are told. */
    String mediaType() {
        return mediaType;
    }

    /** Returns the format of a content; reads no more than its first 64 KiB. */
    static Optional<PictureFormat> of(InputStream bytes) throws IOException {
        byte[] head = bytes.readNBytes(HEAD_BYTES);
        return Arrays.stream(values()).filter(format -> format.begins(head)).findFirst();
    }

    /**
     * Refuses what isn't a picture.
     *
     * @throws ApiException of kind INVALID
     */
    static void demand(InputStream bytes) throws IOException {
        if (of(bytes).isEmpty()) {
            throw new ApiException(
                    Pan123Error.INVALID,
                    "the bytes aren't a picture; png, gif, jpeg, tiff, webp, svg and bmp are possible");
        }
    }

    private boolean begins(byte[] head) {
        return switch (this) {
            case PNG -> begins(head, 0, "89504e470d0a1a0a");
            case GIF -> begins(head, 0, "474946383761") || begins(head, 0, "474946383961");
            case JPEG -> begins(head, 0, "ffd8ff");
            case TIFF -> isTiff(head);
            case WEBP -> begins(head, 0, "52494646") && begins(head, 8, "57454250");
            case BMP -> isBmp(head);
            case SVG -> SvgProlog.of(head).leadsToSvg();
        };
    }

    private static boolean begins(byte[] head, int offset, String hex) {
        byte[] expected = HexFormat.of().parseHex(hex);
        int end = offset + expected.length;
        return head.length >= end && Arrays.equals(head, offset, end, expected, 0, expected.length);
    }

    /** Either byte order, classic and big. */
    private static boolean isTiff(byte[] head) {
        return begins(head, 0, "49492a00")
                || begins(head, 0, "4d4d002a")
                || begins(head, 0, "49492b00")
                || begins(head, 0, "4d4d002b");
    }

    /** Two letters are few, so the length of the second header counts too. */
    private static boolean isBmp(byte[] head) {
        return begins(head, 0, "424d")
                && head.length > BMP_HEADER_AT + 1
                && BMP_HEADERS.contains((head[BMP_HEADER_AT] & 0xff) | ((head[BMP_HEADER_AT + 1] & 0xff) << Byte.SIZE));
    }
}
