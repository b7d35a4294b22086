package dev.duopan.drive.transfer;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.ByteRange;
import dev.duopan.drive.ContentDigester;
import dev.duopan.drive.ContentDigests;
import dev.duopan.drive.Digest;
import dev.duopan.drive.DigestAlgorithm;
import dev.duopan.drive.DigestLookup;
import dev.duopan.drive.DigestPlan;
import dev.duopan.drive.Digests;
import dev.duopan.drive.Entry;
import dev.duopan.drive.Fingerprint;
import dev.duopan.drive.InstantUpload;
import dev.duopan.drive.UploadListener;
import dev.duopan.drive.UploadOptions;
import dev.duopan.drive.Verification;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The target's service may already have the content: at most its first 256 KiB are read. */
record InstantRoute(RouteContext context, InstantUpload instant) implements CopyRoute {
    @Override
    public Optional<FileOutcome.Copied> copy(FileTask task) {
        Fingerprint fingerprint = fingerprint(task.source());
        if (!missing(fingerprint).isEmpty()) {
            return Optional.empty();
        }
        UploadOptions options = task.options(context.options().conflict(), UploadListener.NONE);
        return instant.tryInstant(task.target(), fingerprint, options).map(copy -> {
            Arrival.of(task.source(), copy);
            return new FileOutcome.Copied(task.file(), copy, CopyMethod.INSTANT, verified(fingerprint, copy));
        });
    }

    private Verification verified(Fingerprint fingerprint, Entry copy) {
        if (context.options().verification() != VerificationMode.FULL) {
            return Verification.MATCHED;
        }
        Verification read = new ReadBack(context, context.target()).compare(fingerprint.digests(), copy);
        return Arrival.better(Verification.MATCHED, read);
    }

    private Fingerprint fingerprint(Entry file) {
        Fingerprint listed = Fingerprint.of(file);
        Fingerprint known = onlyHead(missing(listed)) ? listed : listed.with(lookedUp(file));
        Set<DigestAlgorithm> missing = missing(known);
        return !missing.isEmpty() && onlyHead(missing) ? known.with(headOf(file, known)) : known;
    }

    private Digests lookedUp(Entry file) {
        return context.source()
                .capability(DigestLookup.class)
                .map(lookup -> lookup.lookup(file))
                .orElse(Digests.NONE);
    }

    private Digests headOf(Entry file, Fingerprint known) {
        Optional<String> md5 = known.digest(DigestAlgorithm.MD5);
        if (file.size() <= ContentDigests.HEAD_BYTES && md5.isPresent()) {
            return Digests.of(Digest.ofContent(DigestAlgorithm.MD5_HEAD, md5.get()));
        }
        ContentDigester digester = new ContentDigester(DigestPlan.of(DigestAlgorithm.MD5_HEAD));
        byte[] head = readHead(file);
        digester.update(head, 0, head.length);
        return digester.finish().fingerprint().digests();
    }

    private byte[] readHead(Entry file) {
        int wanted = (int) Math.min(file.size(), ContentDigests.HEAD_BYTES);
        try (InputStream stream = context.source().read(file.path(), new ByteRange(0, wanted))) {
            byte[] head = stream.readNBytes(wanted);
            if (head.length == wanted) {
                return head;
            }
            throw new DuopanException(
                    ErrorKind.CONFLICT,
                    file.path() + " changed meanwhile: it has no more than " + head.length + " bytes.");
        } catch (IOException e) {
            throw new DuopanException(
                    ErrorKind.UNAVAILABLE,
                    "Reading the first bytes of " + file.path() + " failed: " + e.getMessage(),
                    e);
        }
    }

    private Set<DigestAlgorithm> missing(Fingerprint known) {
        Set<DigestAlgorithm> missing = EnumSet.noneOf(DigestAlgorithm.class);
        missing.addAll(instant.needs());
        missing.removeAll(known.digests().trusted());
        return missing;
    }

    private static boolean onlyHead(Set<DigestAlgorithm> missing) {
        return Set.of(DigestAlgorithm.MD5_HEAD).containsAll(missing);
    }
}
