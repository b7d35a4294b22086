package dev.duopan.drive.sync;

import dev.duopan.api.DuopanException;
import dev.duopan.drive.DrivePath;

/**
 * A folder couldn't be listed completely, so nobody knows what is in it. Nothing was changed. The kind is that of what went
 * wrong.
 */
public final class IncompleteListingException extends DuopanException {
    private static final long serialVersionUID = 1;

    private IncompleteListingException(String message, DuopanException cause) {
        super(cause.kind(), message, cause);
    }

    static IncompleteListingException of(String side, DrivePath folder, DuopanException cause) {
        return new IncompleteListingException(
                "Nothing was changed, because " + folder + " in the " + side + " couldn't be listed completely: "
                        + cause.getMessage(),
                cause);
    }
}
