package dev.duopan.drive.transfer;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.DigestAlgorithm;
import dev.duopan.drive.DigestPlan;
import dev.duopan.drive.Digests;
import dev.duopan.drive.Entry;
import dev.duopan.drive.Fingerprint;
import dev.duopan.drive.UploadSource;
import dev.duopan.drive.Verification;
import java.util.Optional;

/** Compares what was sent with what arrived: by digest where both sides can be believed, by size in any case. */
final class Arrival {
    private Arrival() {}

    /** Compares a file with its copy by what both drives say. */
    static Verification of(Entry source, Entry copy) {
        checkSize(source.size(), copy);
        return usable(copy.digests())
                .filter(algorithm -> source.digests().ofContent(algorithm).isPresent())
                .map(algorithm -> compare(Fingerprint.of(source), copy.digests(), algorithm))
                .orElse(Verification.SIZE);
    }

    /** Compares bytes with what a drive says about them. */
    static Verification of(UploadSource source, Entry copy) {
        checkSize(source.size(), copy);
        return of(source, copy.digests());
    }

    /** Compares bytes with digests that were told for them; without any to believe, nothing but the size is known. */
    static Verification of(UploadSource source, Digests told) {
        return usable(told)
                .map(algorithm ->
                        compare(source.digests(DigestPlan.of(algorithm)).fingerprint(), told, algorithm))
                .orElse(Verification.SIZE);
    }

    /** Compares digests that are believed with others that were told. */
    static Verification ofDigests(Digests expected, Digests told) {
        return told.trusted().stream()
                .filter(algorithm -> algorithm != DigestAlgorithm.MD5_HEAD)
                .filter(algorithm -> expected.ofContent(algorithm).isPresent())
                .findFirst()
                .map(algorithm -> compare(new Fingerprint(0, expected), told, algorithm))
                .orElse(Verification.SIZE);
    }

    static Verification better(Verification left, Verification right) {
        return left.compareTo(right) >= 0 ? left : right;
    }

    /** Returns a digest of the whole that can be believed. */
    static Optional<DigestAlgorithm> usable(Digests digests) {
        return digests.trusted().stream()
                .filter(algorithm -> algorithm != DigestAlgorithm.MD5_HEAD)
                .findFirst();
    }

    static Verification compare(Fingerprint sent, Digests arrived, DigestAlgorithm algorithm) {
        String expected = sent.digest(algorithm).orElseThrow();
        String actual = arrived.ofContent(algorithm).orElseThrow();
        if (!expected.equals(actual)) {
            throw new DuopanException(
                    ErrorKind.CORRUPT,
                    "The bytes changed on the way: the " + algorithm + " of the source is " + expected
                            + ", that of the copy is " + actual + ". Delete the copy and try again.");
        }
        return Verification.CONTENT_DIGEST;
    }

    /** Compares the sizes. */
    static void checkSize(long size, Entry copy) {
        if (copy.size() != size) {
            throw new DuopanException(
                    ErrorKind.CORRUPT,
                    "The copy " + copy.path() + " has " + copy.size() + " bytes instead of " + size
                            + ". Delete it and try again.");
        }
    }
}
