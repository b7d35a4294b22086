package dev.duopan.cli.drive;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.duopan.cli.console.Messages;
import dev.duopan.cli.console.Table;
import dev.duopan.cli.console.VisibleText;
import dev.duopan.drive.EntryKind;
import dev.duopan.drive.TrashedEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What lies in the trash as programs see it.
 *
 * @param id by which it is brought back or deleted
 * @param path where it was, from the root of its remote; null where the drive doesn't know
 * @param name what it was called
 * @param type {@code file} or {@code folder}
 * @param size bytes; 0 for a folder
 * @param deletedAt ISO 8601, null where the drive doesn't tell
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record TrashView(
        String id,
        @Nullable String path,
        String name,
        String type,
        long size,
        @Nullable String deletedAt) {
    static List<TrashView> of(Place place, List<TrashedEntry> entries) {
        return entries.stream().map(entry -> of(place, entry)).toList();
    }

    private static TrashView of(Place place, TrashedEntry entry) {
        return new TrashView(
                entry.id(),
                entry.place().map(place::absolute).orElse(null),
                entry.name(),
                Words.of(entry.kind()),
                entry.size(),
                Optional.ofNullable(entry.deletedAt()).map(Instant::toString).orElse(null));
    }

    /** Returns the same for people, in columns. */
    static String table(Messages messages, Place place, List<TrashedEntry> entries) {
        return Table.format(entries.stream()
                .map(entry -> List.of(
                        VisibleText.of(entry.id()),
                        messages.text("drive.kind." + Words.of(entry.kind())),
                        entry.kind() == EntryKind.FOLDER ? "-" : Long.toString(entry.size()),
                        EntryText.time(entry.deletedAt()),
                        VisibleText.of(where(messages, place, entry))))
                .toList());
    }

    private static String where(Messages messages, Place place, TrashedEntry entry) {
        return entry.place()
                .map(place::address)
                .orElseGet(() -> messages.text("drive.trash.unknown-place", entry.name()));
    }
}
