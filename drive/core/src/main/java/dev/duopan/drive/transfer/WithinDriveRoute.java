package dev.duopan.drive.transfer;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.DigestAlgorithm;
import dev.duopan.drive.Entry;
import dev.duopan.drive.Verification;
import java.util.Optional;

/** The drive copies by itself, if it can. */
record WithinDriveRoute(RouteContext context) implements CopyRoute {
    @Override
    public Optional<FileOutcome.Copied> copy(FileTask task) {
        try {
            Entry copy = context.target()
                    .copy(task.source().path(), task.target(), context.options().conflict());
            return Optional.of(
                    new FileOutcome.Copied(task.file(), copy, CopyMethod.WITHIN_DRIVE, verified(task.source(), copy)));
        } catch (DuopanException e) {
            if (e.kind() == ErrorKind.UNSUPPORTED) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Verification verified(Entry source, Entry copy) {
        Verification told = Arrival.of(source, copy);
        if (told != Verification.SIZE || context.options().verification() != VerificationMode.FULL) {
            return told;
        }
        ReadBack reading = new ReadBack(context, context.target());
        return reading.compare(reading.read(source, DigestAlgorithm.MD5), copy);
    }
}
