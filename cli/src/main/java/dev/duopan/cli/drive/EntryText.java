package dev.duopan.cli.drive;

import dev.duopan.cli.console.VisibleText;
import dev.duopan.drive.Entry;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Files and folders as people see them. */
final class EntryText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private EntryText() {}

    /** Returns the name, with a slash behind that of a folder. */
    static String name(Entry entry) {
        return VisibleText.of(entry.name()) + (entry.isFolder() ? "/" : "");
    }

    /** Returns a time in the zone of this computer; a dash if it isn't known. */
    static String time(@Nullable Instant time) {
        return Optional.ofNullable(time).map(TIME::format).orElse("-");
    }
}
