package dev.duopan.drive.transfer;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.DigestLookup;
import dev.duopan.drive.Digests;
import dev.duopan.drive.Entry;
import dev.duopan.drive.StagedUpload;
import dev.duopan.drive.UploadSource;
import dev.duopan.drive.Verification;
import java.util.Objects;
import java.util.function.LongConsumer;

/** Brings a file of the source drive into a stage and verifies it there. */
record Fetching(RouteContext context, Entry file, StagedUpload.Stage stage) {
    Verification fetch(LongConsumer progress) {
        new RangeFetch(context.source(), file, stage).run(context.options().ranges(), progress);
        try (UploadSource content = stage.content()) {
            Verification verification = Arrival.of(content, believable());
            if (verification == Verification.SIZE) {
                checkUnchanged();
            }
            return verification;
        }
    }

    private Digests believable() {
        if (!file.digests().trusted().isEmpty()) {
            return file.digests();
        }
        return context.source()
                .capability(DigestLookup.class)
                .map(lookup -> lookup.lookup(file))
                .orElse(Digests.NONE);
    }

    /** Without a digest, at least the parts must be of one and the same file. */
    private void checkUnchanged() {
        Entry now = context.source().stat(file.path());
        boolean same = now.size() == file.size()
                && now.id().equals(file.id())
                && Objects.equals(now.modifiedAt(), file.modifiedAt());
        if (!same) {
            throw new DuopanException(
                    ErrorKind.CONFLICT, file.path() + " changed while it was read. Try again when it is at rest.");
        }
    }
}
