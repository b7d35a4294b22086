package dev.duopan.drive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;

/** Makes all digests of a {@link DigestPlan} while a content passes by once. For one thread at a time. */
public final class ContentDigester {
    private static final HexFormat HEX = HexFormat.of();

    private final DigestPlan plan;
    private final Map<DigestAlgorithm, MessageDigest> whole = new EnumMap<>(DigestAlgorithm.class);
    private final MessageDigest head = messageDigest("MD5");
    private final MessageDigest slice = messageDigest("MD5");
    private final CRC32 crc = new CRC32();
    private final List<String> sliceMd5s = new ArrayList<>();
    private long size;

    /** A digester that has seen nothing yet. */
    public ContentDigester(DigestPlan plan) {
        this.plan = plan;
        plan.algorithms().forEach(this::prepare);
    }

    /** Takes the next bytes of the content. */
    public void update(byte[] bytes, int offset, int length) {
        whole.values().forEach(digest -> digest.update(bytes, offset, length));
        if (plan.algorithms().contains(DigestAlgorithm.CRC32)) {
            crc.update(bytes, offset, length);
        }
        if (size < ContentDigests.HEAD_BYTES) {
            head.update(bytes, offset, (int) Math.min(length, ContentDigests.HEAD_BYTES - size));
        }
        if (plan.sliceSize() > 0) {
            updateSlices(bytes, offset, length);
        }
        size += length;
    }

    /** Returns the digests of all bytes taken, and forgets them. */
    public ContentDigests finish() {
        if (plan.sliceSize() > 0 && size % plan.sliceSize() != 0) {
            sliceMd5s.add(hex(slice));
        }
        List<Digest> digests = plan.algorithms().stream()
                .map(algorithm -> Digest.ofContent(algorithm, hex(algorithm)))
                .toList();
        return new ContentDigests(plan, new Fingerprint(size, Digests.of(digests)), sliceMd5s);
    }

    private void updateSlices(byte[] bytes, int offset, int length) {
        int done = 0;
        while (done < length) {
            long room = plan.sliceSize() - (size + done) % plan.sliceSize();
            int part = (int) Math.min(room, length - done);
            slice.update(bytes, offset + done, part);
            done += part;
            if (part == room) {
                sliceMd5s.add(hex(slice));
            }
        }
    }

    private void prepare(DigestAlgorithm algorithm) {
        switch (algorithm) {
            case MD5 -> whole.put(algorithm, messageDigest("MD5"));
            case SHA1 -> whole.put(algorithm, messageDigest("SHA-1"));
            case SHA256 -> whole.put(algorithm, messageDigest("SHA-256"));
            case MD5_HEAD, CRC32 -> {}
        }
    }

    private String hex(DigestAlgorithm algorithm) {
        return switch (algorithm) {
            case MD5, SHA1, SHA256 -> hex(Objects.requireNonNull(whole.get(algorithm)));
            case MD5_HEAD -> hex(head);
            case CRC32 -> HEX.toHexDigits((int) crc.getValue());
        };
    }

    private static String hex(MessageDigest digest) {
        return HEX.formatHex(digest.digest());
    }

    private static MessageDigest messageDigest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has " + name, e);
        }
    }
}
