package dev.duopan.drive.transfer;

import java.util.Objects;
import java.util.Optional;

/**
 * What makes the transfer of a file the same one in another process: where it comes from and where it goes.
 *
 * @param source drive and path, the same text in every process
 * @param target drive and path, the same text in every process
 */
public record TransferKey(String source, String target) {
    /** Checks that nothing is missing. */
    public TransferKey {
        Objects.requireNonNull(source, "source is null");
        Objects.requireNonNull(target, "target is null");
    }

    /** The key of what is on its way between two places; empty if one of them has no name beyond this process. */
    public static Optional<TransferKey> of(Location from, Location to) {
        return from.origin().isEmpty() || to.origin().isEmpty()
                ? Optional.empty()
                : Optional.of(new TransferKey(from.origin() + from.path(), to.origin() + to.path()));
    }

    /** Returns whether this is on its way between two folders, or is the same. */
    public boolean isWithin(TransferKey folders) {
        return isWithin(source, folders.source) && isWithin(target, folders.target);
    }

    private static boolean isWithin(String place, String folder) {
        return place.equals(folder) || place.startsWith(folder.endsWith("/") ? folder : folder + "/");
    }
}
