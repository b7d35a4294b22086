package dev.duopan.drive.transfer;

import dev.duopan.drive.ByteRange;
import dev.duopan.drive.ContentDigester;
import dev.duopan.drive.Digest;
import dev.duopan.drive.DigestAlgorithm;
import dev.duopan.drive.DigestLookup;
import dev.duopan.drive.DigestPlan;
import dev.duopan.drive.Digests;
import dev.duopan.drive.Drive;
import dev.duopan.drive.Entry;
import dev.duopan.drive.Fingerprint;
import dev.duopan.drive.UploadSource;
import dev.duopan.drive.Verification;
import java.util.Optional;

/**
 * Makes sure of a file by reading it whole from its drive once more, where the drive doesn't tell a digest to believe.
 *
 * @param context what the copy has in common
 * @param drive where the file is
 */
record ReadBack(RouteContext context, Drive drive) {
    /**
     * Compares a file with bytes of this computer.
     *
     * @throws dev.duopan.api.DuopanException CORRUPT if they differ
     */
    Verification compare(UploadSource bytes, Entry file) {
        Verification told = Arrival.of(bytes, asked(file));
        return told == Verification.SIZE
                ? compare(bytes.digests(DigestPlan.of(DigestAlgorithm.MD5)).fingerprint(), file, DigestAlgorithm.MD5)
                : told;
    }

    /**
     * Compares a file with digests that are believed of its content.
     *
     * @return SIZE if there is no digest of the whole among them
     * @throws dev.duopan.api.DuopanException CORRUPT if they differ
     */
    Verification compare(Digests expected, Entry file) {
        Verification told = Arrival.ofDigests(expected, asked(file));
        Optional<DigestAlgorithm> algorithm = Arrival.usable(expected);
        return told == Verification.SIZE && algorithm.isPresent()
                ? compare(new Fingerprint(file.size(), expected), file, algorithm.get())
                : told;
    }

    /** Reads a file whole and returns its digest. */
    Digests read(Entry file, DigestAlgorithm algorithm) {
        ContentDigester digester = new ContentDigester(DigestPlan.of(algorithm));
        context.reading()
                .use(() -> new RangeRead(context, drive, file, new ByteRange(0, file.size()))
                        .to((offset, bytes, length) -> digester.update(bytes, 0, length)));
        return Digests.of(Digest.ofContent(algorithm, digester.finish().digest(algorithm)));
    }

    private Digests asked(Entry file) {
        return drive.capability(DigestLookup.class)
                .map(lookup -> lookup.lookup(file))
                .orElse(file.digests());
    }

    private Verification compare(Fingerprint expected, Entry file, DigestAlgorithm algorithm) {
        Verification unused = Arrival.compare(expected, read(file, algorithm), algorithm);
        return Verification.READ_BACK;
    }
}
