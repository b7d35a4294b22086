package dev.duopan.drive.transfer;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.DigestLookup;
import dev.duopan.drive.Digests;
import dev.duopan.drive.Entry;
import dev.duopan.drive.UploadSource;
import dev.duopan.drive.Verification;
import java.util.Objects;

/** Brings a file of the source drive into its place and verifies it there. */
record Fetching(RouteContext context, Entry file) {
    /** Fetches what is missing; everything is safe then. */
    void fetch(FetchLedger ledger) {
        new RangeFetch(context, file, ledger).run();
        ledger.save();
    }

    /** Compares what was fetched, as thoroughly as the options want it. */
    Verification verify(UploadSource content) {
        return switch (context.options().verification()) {
            case SIZE -> Verification.SIZE;
            case TOLD -> verifyByWord(content);
            case FULL -> {
                Verification told = verifyByWord(content);
                yield told == Verification.SIZE ? new ReadBack(context, context.source()).compare(content, file) : told;
            }
        };
    }

    private Verification verifyByWord(UploadSource content) {
        Verification verification = Arrival.of(content, believable());
        if (verification == Verification.SIZE) {
            checkUnchanged();
        }
        return verification;
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
