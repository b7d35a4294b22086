package dev.duopan.netdisk;

import java.util.List;

/**
 * What a window of a log shows.
 *
 * @param total how many entries there are in its time
 * @param entries those of them that the window has room for
 * @param <T> the kind of entries
 */
public record LogPart<T>(long total, List<T> entries) {
    /** Copies the list. */
    public LogPart {
        entries = List.copyOf(entries);
    }
}
