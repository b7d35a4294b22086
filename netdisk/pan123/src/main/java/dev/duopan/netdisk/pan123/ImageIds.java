package dev.duopan.netdisk.pan123;

import dev.duopan.netdisk.Links;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The ids of pictures and folders of the image bed as texts of 52 lower-case letters and digits (docs/wire/123pan.md section
 * 4.11).
 *
 * <p>A text is a seal of 192 bits and the number that it seals, hidden by 64 bits that follow from the seal. Both come from the
 * netdisk's key for links, so that nobody can count through the ids, tell their order or make one up.
 */
record ImageIds(Links links) {
    private static final int SEAL_BYTES = 24;
    private static final int BYTES = SEAL_BYTES + Long.BYTES;
    private static final int LENGTH = 52;
    private static final int RADIX = 32;
    private static final Pattern TEXT = Pattern.compile("[0-9a-v]{%d}".formatted(LENGTH));

    /** Returns the text of a number. */
    String write(long nodeId) {
        byte[] seal = Arrays.copyOf(keyed("image " + nodeId), SEAL_BYTES);
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .put(seal)
                .putLong(nodeId ^ mask(seal))
                .array();
        String digits = new BigInteger(1, bytes).toString(RADIX);
        return "0".repeat(LENGTH - digits.length()) + digits;
    }

    /** Returns the number of a text that was written here. */
    OptionalLong read(String text) {
        if (!TEXT.matcher(text).matches()) {
            return OptionalLong.empty();
        }
        BigInteger number = new BigInteger(text, RADIX);
        byte[] seal = bytes(number.shiftRight(Long.SIZE));
        long nodeId = number.longValue() ^ mask(seal);
        boolean genuine = MessageDigest.isEqual(ascii(write(nodeId)), ascii(text));
        return genuine ? OptionalLong.of(nodeId) : OptionalLong.empty();
    }

    private long mask(byte[] seal) {
        return ByteBuffer.wrap(keyed("image mask " + HexFormat.of().formatHex(seal)))
                .getLong();
    }

    private byte[] keyed(String text) {
        return Base64.getUrlDecoder().decode(links.sign(text));
    }

    /** The lower bytes of a number, as many as a seal has. */
    private static byte[] bytes(BigInteger number) {
        byte[] seal = new byte[SEAL_BYTES];
        byte[] given = number.toByteArray();
        int count = Math.min(seal.length, given.length);
        System.arraycopy(given, given.length - count, seal, seal.length - count, count);
        return seal;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
