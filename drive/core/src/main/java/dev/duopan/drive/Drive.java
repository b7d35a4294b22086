package dev.duopan.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A place that keeps files in folders: a cloud account, a folder of this computer, memory.
 *
 * <p>The interface is small on purpose. What only some drives can do is a capability, asked for by type
 * ({@link #capability}, {@link #require}); what they do differently is data ({@link #traits}). {@code DriveContract} in
 * this module's test jar is the specification in full: every implementation passes it.
 *
 * <h2>Rules for all methods</h2>
 *
 * <ul>
 *   <li>Failures are {@link DuopanException}s; their {@link ErrorKind} is part of the contract. A path that leads through
 *       a file is NOT_FOUND when something is looked for, and EXISTS when something is to be made there.
 *   <li>A failed call changed nothing, except that folders above a target may have been made, and that recursive deletion
 *       and the copying of folders may stop half way. A failure of kind UNAVAILABLE may have happened after the change:
 *       look before repeating.
 *   <li>A drive is safe for use by many threads. Calls block; interrupting the thread ends them with UNAVAILABLE, and the
 *       interrupt flag stays set.
 *   <li>Files appear whole or not at all. Who reads a file while it is replaced gets the old bytes, the new bytes or a
 *       failure, never a mixture.
 *   <li>What a method returns holds at that moment. Other users of the same account may change everything.
 * </ul>
 *
 * <h2>Differences between classes of drives</h2>
 *
 * <ul>
 *   <li>Local drives: durable when a call returns (synced to the disk), no identical names, deletion is final.
 *   <li>Cloud drives: durable when the service said so; {@link ConflictPolicy#FAIL} is decided by the service at the end
 *       of an upload, so two uploads to one name may both send their bytes; deleted things go to the trash, where they
 *       may go on counting against the space.
 *   <li>Memory: gone with the process.
 * </ul>
 *
 * <p>Not promised: a consistent picture over several calls, notification of changes, locks, links, permissions.
 */
public interface Drive extends AutoCloseable {
    /**
     * Describes the file or folder at a path. The root is always a folder.
     *
     * @throws DuopanException NOT_FOUND if there is nothing
     */
    Entry stat(DrivePath path);

    /**
     * Returns everything in a folder, ordered by name ({@link DrivePath#nameOrder}). The list is complete, or the call
     * fails: it is never a part of the truth.
     *
     * @throws DuopanException NOT_FOUND if there is nothing; INVALID for a file
     */
    List<Entry> list(DrivePath folder);

    /**
     * Returns everything beneath a folder, each folder before what is in it, neighbours by name. Folders are listed when
     * the stream comes to them; a listing that fails makes the stream fail. Close the stream after use.
     *
     * @throws DuopanException NOT_FOUND if there is nothing; INVALID for a file; also from the stream's operations, then
     *     of any kind, NOT_FOUND for a folder that vanished meanwhile
     */
    default Stream<Entry> walk(DrivePath folder) {
        return DriveWalk.beneath(this, folder);
    }

    /**
     * Opens a part of a file. A range that reaches beyond the end gives what is there, and nothing if it begins there.
     *
     * <p>The stream ends exactly with the range or throws an {@link java.io.IOException}; it doesn't reconnect. Close it
     * in any case: that releases a connection.
     *
     * @throws DuopanException NOT_FOUND if there is nothing; INVALID for a folder
     */
    InputStream read(DrivePath path, ByteRange range);

    /**
     * Keeps the bytes of a source as file, whole or not at all, and makes missing folders above it.
     *
     * <p>Rules and limits of {@link #traits} are checked before the first byte is sent. A drive with
     * {@link InstantUpload} first asks whether the service already has the content, and tells the listener of the options
     * when it has. What has been verified on success is told by {@link DriveTraits.UploadRules#verification} and the
     * listener.
     *
     * @return the file as it is now; with {@link ConflictPolicy#RENAME} perhaps by another name
     * @throws DuopanException EXISTS as {@link ConflictPolicy} says, or if a file is in the place of a folder above;
     *     INVALID for a name the drive can't keep, for the root, and for an empty file where none can be kept; TOO_LARGE;
     *     QUOTA; CONFLICT if the source turned out shorter than announced; CORRUPT if bytes changed on the way;
     *     UNAVAILABLE if source or drive failed
     */
    Entry upload(DrivePath path, UploadSource source, UploadOptions options);

    /**
     * Makes a folder and the missing ones above it. A folder that is there already is fine, so repeating is safe.
     *
     * @throws DuopanException EXISTS if a file is there or above; INVALID for a name the drive can't keep
     */
    Entry mkdir(DrivePath folder);

    /**
     * Moves or renames a file or a folder with everything in it, and makes missing folders above the target. At once for
     * those who look. Moving to the path where it is already changes nothing, whatever the policy.
     *
     * @param to the new path itself, not the folder to move into
     * @throws DuopanException NOT_FOUND if there is nothing; EXISTS as {@link ConflictPolicy} says; INVALID for the root,
     *     for a folder into itself, and for a name the drive can't keep
     */
    Entry move(DrivePath from, DrivePath to, ConflictPolicy conflict);

    /**
     * Copies a file or a folder with everything in it inside the drive, and makes missing folders above the target. A
     * file appears at once, a folder may fill before the eyes of others. Modification times of files are kept where
     * {@link DriveTraits.TimeRules#kept} says so.
     *
     * @param to the path of the copy itself, not the folder to copy into
     * @throws DuopanException NOT_FOUND if there is nothing; EXISTS as {@link ConflictPolicy} says; INVALID for the root,
     *     for a folder into itself, for overwriting a file by itself, and for a name the drive can't keep; QUOTA
     */
    Entry copy(DrivePath from, DrivePath to, ConflictPolicy conflict);

    /**
     * Deletes a file or a folder with everything in it, into the trash where the drive has one.
     *
     * @throws DuopanException NOT_FOUND if there is nothing; INVALID for the root
     */
    void delete(DrivePath path);

    /** Returns the account behind this drive and its space. Asks the service each time. */
    About about();

    /** Returns what is particular about this drive. May ask the service the first time. */
    DriveTraits traits();

    /**
     * Returns something that only some drives can do, like {@link InstantUpload}.
     *
     * @param type the interface of the capability
     */
    <C> Optional<C> capability(Class<C> type);

    /**
     * Returns why a capability is absent, as {@link Capabilities#without} describes it; empty if it is offered, or if the
     * drive knows no reason. Asks no service. A drive that stands before another passes its reasons on.
     *
     * @param type the interface of the capability
     */
    default Optional<String> reasonAgainst(Class<?> type) {
        return Optional.empty();
    }

    /**
     * Returns something that only some drives can do, for those who can't go on without.
     *
     * @param type the interface of the capability
     * @throws DuopanException UNSUPPORTED with the {@linkplain #reasonAgainst reason} if the drive doesn't offer it
     */
    default <C> C require(Class<C> type) {
        return capability(type).orElseThrow(() -> Refusals.notOffered(type, reasonAgainst(type)));
    }

    /** Releases what the drive holds: connections, threads. Calling it again changes nothing. */
    @Override
    void close();
}
