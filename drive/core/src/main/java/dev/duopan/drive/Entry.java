package dev.duopan.drive;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file or folder as its drive describes it, at the moment it was asked.
 *
 * <p>Made by {@link #file} or {@link #folder} and the {@code with} methods; the canonical constructor may change.
 *
 * @param path where it is
 * @param kind file or folder
 * @param size the bytes of a file; 0 for a folder
 * @param modifiedAt when the content changed, as the drive tells it; null where it doesn't, as for most roots
 * @param createdAt when it came into the drive; null where the drive doesn't tell
 * @param id how the provider calls it, stable over moves where the provider has such ids; empty where there is none
 * @param digests what the drive says about a file's content
 */
public record Entry(
        DrivePath path,
        EntryKind kind,
        long size,
        @Nullable Instant modifiedAt,
        @Nullable Instant createdAt,
        String id,
        Digests digests) {

    /** Checks that nothing needed is missing. */
    public Entry {
        Objects.requireNonNull(path, "path is null");
        Objects.requireNonNull(kind, "kind is null");
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(digests, "digests is null");
    }

    /** A file of {@code size} bytes of which nothing else is known. */
    public static Entry file(DrivePath path, long size) {
        return new Entry(path, EntryKind.FILE, size, null, null, "", Digests.NONE);
    }

    /** A folder of which nothing else is known. */
    public static Entry folder(DrivePath path) {
        return new Entry(path, EntryKind.FOLDER, 0, null, null, "", Digests.NONE);
    }

    /** Returns the last name of the path. */
    public String name() {
        return path.name();
    }

    /** Returns whether this is a file. */
    public boolean isFile() {
        return kind == EntryKind.FILE;
    }

    /** Returns whether this is a folder. */
    public boolean isFolder() {
        return kind == EntryKind.FOLDER;
    }

    /** Returns the same entry at another path. */
    public Entry withPath(DrivePath other) {
        return new Entry(other, kind, size, modifiedAt, createdAt, id, digests);
    }

    /** Returns the same entry with another time of change. */
    public Entry withModifiedAt(@Nullable Instant time) {
        return new Entry(path, kind, size, time, createdAt, id, digests);
    }

    /** Returns the same entry with another time of arrival. */
    public Entry withCreatedAt(@Nullable Instant time) {
        return new Entry(path, kind, size, modifiedAt, time, id, digests);
    }

    /** Returns the same entry with another provider id. */
    public Entry withId(String other) {
        return new Entry(path, kind, size, modifiedAt, createdAt, other, digests);
    }

    /** Returns the same entry with other digests. */
    public Entry withDigests(Digests other) {
        return new Entry(path, kind, size, modifiedAt, createdAt, id, other);
    }
}
