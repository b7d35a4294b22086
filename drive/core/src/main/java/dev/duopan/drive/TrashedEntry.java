package dev.duopan.drive;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file or folder in the trash.
 *
 * <p>Made by {@link #of} and the {@code with} methods; the canonical constructor may change.
 *
 * @param id how the drive calls it while it is in the trash
 * @param name what it was called
 * @param kind file or folder
 * @param size the bytes of a file; 0 for a folder
 * @param origin where it was; null where the drive doesn't tell, or no longer knows because folders above are gone
 * @param deletedAt when it was deleted; null where the drive doesn't tell
 */
public record TrashedEntry(
        String id,
        String name,
        EntryKind kind,
        long size,
        @Nullable DrivePath origin,
        @Nullable Instant deletedAt) {
    private static final Comparator<TrashedEntry> BY_NAME =
            Comparator.comparing(TrashedEntry::name, DrivePath.nameOrder()).thenComparing(TrashedEntry::id);

    /** Checks that nothing needed is missing. */
    public TrashedEntry {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(kind, "kind is null");
    }

    /** What an entry is in the trash, of which neither the old place nor the time of deletion is known. */
    public static TrashedEntry of(String id, Entry entry) {
        return new TrashedEntry(id, entry.name(), entry.kind(), entry.size(), null, null);
    }

    /** Returns the order of {@link Trash#list}. */
    public static Comparator<TrashedEntry> order() {
        return BY_NAME;
    }

    /** Returns the same entry with the path where it was. */
    public TrashedEntry withOrigin(@Nullable DrivePath place) {
        return new TrashedEntry(id, name, kind, size, place, deletedAt);
    }

    /** Returns the same entry with the time of its deletion. */
    public TrashedEntry withDeletedAt(@Nullable Instant time) {
        return new TrashedEntry(id, name, kind, size, origin, time);
    }

    /** Returns where it was, if that is known. */
    public Optional<DrivePath> place() {
        return Optional.ofNullable(origin);
    }
}
