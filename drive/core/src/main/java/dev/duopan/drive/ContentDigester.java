package dev.duopan.drive;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;

/**
 * Makes all digests of a {@link DigestPlan} while a content passes by once. For one content, and one thread at a time.
 *
 * <p>Up to the end of the first slice, the MD5 of the slice is that of the whole, and so is that of the first 256 KiB up to
 * there: one serves for all.
 */
public final class ContentDigester {
    private final DigestPlan plan;
    private final Map<DigestAlgorithm, MessageDigest> whole = new EnumMap<>(DigestAlgorithm.class);
    private final CRC32 crc = new CRC32();
    private final MessageDigest md5 = Hashes.md5();
    private final long md5Bytes;
    private final List<String> firstSlice = new ArrayList<>();
    private final SliceDigester laterSlices;
    private String head = "";
    private long size;

    /** A digester that has seen nothing yet. */
    public ContentDigester(DigestPlan plan) {
        this.plan = plan;
        this.md5Bytes = md5Bytes(plan);
        this.laterSlices = new SliceDigester(plan.sliceSize());
        plan.algorithms().forEach(this::prepare);
    }

    /** How many bytes the MD5 is needed for that begins with the first of them. */
    private static long md5Bytes(DigestPlan plan) {
        if (plan.algorithms().contains(DigestAlgorithm.MD5)) {
            return Long.MAX_VALUE;
        }
        long ofHead = plan.algorithms().contains(DigestAlgorithm.MD5_HEAD) ? ContentDigests.HEAD_BYTES : 0;
        return Math.max(ofHead, plan.sliceSize());
    }

    private void prepare(DigestAlgorithm algorithm) {
        switch (algorithm) {
            case SHA1 -> whole.put(algorithm, Hashes.of("SHA-1"));
            case SHA256 -> whole.put(algorithm, Hashes.of("SHA-256"));
            case MD5, MD5_HEAD, CRC32 -> {}
        }
    }

    /** Takes the next bytes of the content. */
    public void update(byte[] bytes, int offset, int length) {
        long position = size;
        updateWhole(bytes, offset, length);
        updateSlices(position, bytes, offset, length);
    }

    /** Returns whether there is anything to be done for later slices beside what is done for the whole. */
    boolean hasLaterSlices(long contentSize) {
        return plan.sliceSize() > 0 && contentSize > plan.sliceSize();
    }

    /** Takes bytes for the slices behind the first. May be called by another thread than {@link #updateWhole}. */
    void updateSlices(long position, byte[] bytes, int offset, int length) {
        int ofFirst = Math.clamp(plan.sliceSize() - position, 0, length);
        if (plan.sliceSize() > 0 && ofFirst < length) {
            laterSlices.update(bytes, offset + ofFirst, length - ofFirst);
        }
    }

    /** Takes bytes for the whole, and with it for the head and the first slice. */
    void updateWhole(byte[] bytes, int offset, int length) {
        int done = 0;
        while (done < length) {
            int part = (int) Math.min(length - done, untilNextMark());
            take(bytes, offset + done, part);
            done += part;
        }
    }

    /** At the end of the head and of the first slice, the MD5 is looked at. */
    private long untilNextMark() {
        long toHead = size < ContentDigests.HEAD_BYTES ? ContentDigests.HEAD_BYTES - size : Long.MAX_VALUE;
        return Math.min(toHead, isInFirstSlice() ? plan.sliceSize() - size : Long.MAX_VALUE);
    }

    private boolean isInFirstSlice() {
        return size < plan.sliceSize();
    }

    private void take(byte[] bytes, int offset, int length) {
        whole.values().forEach(digest -> digest.update(bytes, offset, length));
        if (plan.algorithms().contains(DigestAlgorithm.CRC32)) {
            crc.update(bytes, offset, length);
        }
        if (size < md5Bytes) {
            md5.update(bytes, offset, length);
        }
        size += length;
        lookAtMark();
    }

    private void lookAtMark() {
        if (size == ContentDigests.HEAD_BYTES) {
            head = Hashes.hexSoFar(md5);
        }
        if (size == plan.sliceSize()) {
            firstSlice.add(Hashes.hexSoFar(md5));
        }
    }

    /** Returns the digests of all bytes taken. Ends this. */
    public ContentDigests finish() {
        List<String> slices = slices();
        List<Digest> digests = plan.algorithms().stream()
                .map(algorithm -> Digest.ofContent(algorithm, hex(algorithm)))
                .toList();
        return new ContentDigests(plan, new Fingerprint(size, Digests.of(digests)), slices);
    }

    private List<String> slices() {
        if (size > 0 && isInFirstSlice()) {
            return List.of(Hashes.hexSoFar(md5));
        }
        List<String> slices = new ArrayList<>(firstSlice);
        slices.addAll(laterSlices.finish());
        return slices;
    }

    private String hex(DigestAlgorithm algorithm) {
        return switch (algorithm) {
            case MD5 -> Hashes.hexSoFar(md5);
            case MD5_HEAD -> size < ContentDigests.HEAD_BYTES ? Hashes.hexSoFar(md5) : head;
            case SHA1, SHA256 -> Hashes.hex(Objects.requireNonNull(whole.get(algorithm)));
            case CRC32 -> Hashes.hex((int) crc.getValue());
        };
    }
}
