package dev.duopan.drive.cloud;

import dev.duopan.drive.About;
import dev.duopan.drive.ByteRange;
import dev.duopan.drive.DigestAlgorithm;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.DriveTraits;
import dev.duopan.drive.Entry;
import dev.duopan.drive.Fingerprint;
import dev.duopan.drive.UploadOptions;
import dev.duopan.drive.UploadSource;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@link CloudDrive} needs of a service: single steps on entries that were looked up before, without conflict rules.
 *
 * <p>No path is the root unless a method says so. Folders above a target are there.
 */
interface CloudFiles {
    /** Returns the folder above a path. */
    static DrivePath above(DrivePath path) {
        return path.parent().orElse(DrivePath.ROOT);
    }

    /** Finds what is at a path by asking the service. */
    Optional<Entry> find(DrivePath path);

    /**
     * Returns what is at a path, perhaps from memory: the id and the kind were true a short while ago.
     *
     * @throws dev.duopan.api.DuopanException NOT_FOUND
     */
    Entry recall(DrivePath path);

    /** Returns what is remembered of a path; asks nobody. */
    Optional<Entry> remembered(DrivePath path);

    /** Remembers what a listing told, for a short while. */
    void remember(Entry listed);

    /** Forgets what is remembered of a path and of everything beneath. */
    void forget(DrivePath path);

    /**
     * Lists a folder, which may be the root.
     *
     * @throws dev.duopan.api.DuopanException NOT_FOUND if there is no such folder
     */
    List<Entry> list(DrivePath folder);

    /**
     * Makes a folder.
     *
     * @throws dev.duopan.api.DuopanException EXISTS if the name is taken
     */
    Entry makeFolder(DrivePath folder);

    /**
     * Opens a part of a file.
     *
     * @throws dev.duopan.api.DuopanException INVALID if it begins behind the end
     */
    InputStream open(Entry file, ByteRange range);

    /** Uploads a file by the service's own conflict rules. */
    Entry store(DrivePath path, UploadSource source, UploadOptions options);

    /** Returns the digests that {@link #storeKnown} needs. */
    Set<DigestAlgorithm> needs();

    /** Makes a file of a content that the service knows, by the service's own conflict rules. */
    Optional<Entry> storeKnown(DrivePath path, Fingerprint fingerprint, UploadOptions options);

    /** Moves or renames to a path that is free. */
    void relocate(Entry source, DrivePath to);

    /**
     * Copies a file or a folder with everything in it, and returns the copy; its id may be missing where finding it out would
     * take a listing.
     *
     * @throws dev.duopan.api.DuopanException EXISTS if the name is taken
     */
    Entry copy(Entry source, DrivePath to);

    /** Puts a file or folder into the trash. */
    default void discard(Entry entry) {
        discard(List.of(entry));
    }

    /** Puts files and folders into the trash by one call, so no more than {@link DriveTraits#batchLimit}. */
    void discard(List<Entry> entries);

    /** Returns the account and its space. */
    About about();

    /** Returns what is particular about the service. */
    DriveTraits traits();
}
