package dev.duopan.drive.names;

import dev.duopan.drive.DigestAlgorithm;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.Fingerprint;
import dev.duopan.drive.InstantUpload;
import dev.duopan.drive.UploadOptions;
import java.util.Optional;
import java.util.Set;

/** Uploads at once, by names. */
record MappedInstantUpload(InstantUpload instant, PathMapping paths) implements InstantUpload {
    @Override
    public Set<DigestAlgorithm> needs() {
        return instant.needs();
    }

    @Override
    public Optional<Entry> tryInstant(DrivePath path, Fingerprint fingerprint, UploadOptions options) {
        return instant.tryInstant(paths.spelled(path), fingerprint, options).map(paths::meant);
    }
}
