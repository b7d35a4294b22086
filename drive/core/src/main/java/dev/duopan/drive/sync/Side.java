package dev.duopan.drive.sync;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.ListedEntries;
import dev.duopan.drive.transfer.Location;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One of two trees, listed folder by folder: each folder completely or not at all. */
final class Side {
    private final String name;
    private final Location top;
    private final ScanProgress progress;
    private final Optional<ListedEntries> memory;

    private Side(String name, Location top, ScanProgress progress) {
        this.name = name;
        this.top = top;
        this.progress = progress;
        this.memory = top.drive().capability(ListedEntries.class);
    }

    static Side source(Location top, ScanProgress progress) {
        return new Side("source", top, progress);
    }

    static Side target(Location top, ScanProgress progress) {
        return new Side("target", top, progress);
    }

    Drive drive() {
        return top.drive();
    }

    /** Lists the folder at the top, if one is there. */
    Top top() {
        try {
            return new Top.Folder(listed(top.path()));
        } catch (DuopanException e) {
            if (e.kind() == ErrorKind.NOT_FOUND || e.kind() == ErrorKind.INVALID) {
                return unlisted(e);
            }
            throw incompleteTop(e);
        }
    }

    /** A folder that is there though it couldn't be listed is neither a file nor nothing. */
    private Top unlisted(DuopanException refusal) {
        Entry there;
        try {
            there = top.drive().stat(top.path());
        } catch (DuopanException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return new Top.Nothing(e);
            }
            throw incompleteTop(e);
        }
        if (there.isFolder()) {
            throw incompleteTop(refusal);
        }
        return new Top.File(there);
    }

    private DuopanException incompleteTop(DuopanException cause) {
        return isUnreachable(cause) ? cause : incomplete(top.path(), cause);
    }

    /** Returns whether nobody answers at all: then nothing is known to be incomplete. */
    private static boolean isUnreachable(Throwable failure) {
        Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** Lists a folder that the one above it listed; none is empty. */
    List<Entry> list(@Nullable Entry folder) {
        if (folder == null) {
            return List.of();
        }
        try {
            memory.ifPresent(entries -> entries.remember(folder));
            return listed(folder.path());
        } catch (DuopanException e) {
            throw incomplete(folder.path(), e);
        }
    }

    private List<Entry> listed(DrivePath folder) {
        List<Entry> entries = top.drive().list(folder);
        progress.listed();
        return entries;
    }

    /** Who isn't logged in has to know just that. */
    private DuopanException incomplete(DrivePath folder, DuopanException cause) {
        return cause.kind() == ErrorKind.UNAUTHENTICATED ? cause : IncompleteListingException.of(name, folder, cause);
    }
}
