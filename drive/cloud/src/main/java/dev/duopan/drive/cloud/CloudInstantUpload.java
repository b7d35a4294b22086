package dev.duopan.drive.cloud;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.DigestAlgorithm;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.Fingerprint;
import dev.duopan.drive.InstantUpload;
import dev.duopan.drive.UploadOptions;
import java.util.Optional;
import java.util.Set;

/** Instant upload as both services have it: by digests that are checked before anything is asked. */
record CloudInstantUpload(CloudPaths paths) implements InstantUpload {
    @Override
    public Set<DigestAlgorithm> needs() {
        return paths.files().needs();
    }

    @Override
    public Optional<Entry> tryInstant(DrivePath path, Fingerprint fingerprint, UploadOptions options) {
        paths.traits().checkUpload(path, fingerprint.size());
        needs().stream()
                .filter(algorithm -> fingerprint.digest(algorithm).isEmpty())
                .findFirst()
                .ifPresent(missing -> {
                    throw new DuopanException(
                            ErrorKind.INVALID, "Instant upload of " + path + " needs a trustworthy " + missing + ".");
                });
        return paths.afresh(
                () -> {
                    paths.landing().prepare(path);
                    return paths.files().storeKnown(path, fingerprint, options);
                },
                path);
    }
}
