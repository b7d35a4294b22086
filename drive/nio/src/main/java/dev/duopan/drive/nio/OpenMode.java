package dev.duopan.drive.nio;

import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * How a file is to be opened.
 *
 * @param reads whether bytes may be read
 * @param writes whether bytes may be written, be it only at the end
 * @param options what else was said; nothing of it counts unless the file is written
 */
record OpenMode(boolean reads, boolean writes, Set<? extends OpenOption> options) {
    private static final Set<OpenOption> KNOWN = Set.of(
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.APPEND,
            StandardOpenOption.CREATE,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.SPARSE,
            LinkOption.NOFOLLOW_LINKS);

    /** Reads options, and refuses those that contradict each other or can't be kept. */
    static OpenMode of(Set<? extends OpenOption> options) {
        for (OpenOption option : options) {
            if (!KNOWN.contains(option)) {
                throw new UnsupportedOperationException("files of drives can't be opened with " + option);
            }
        }
        boolean appends = options.contains(StandardOpenOption.APPEND);
        boolean writes = appends || options.contains(StandardOpenOption.WRITE);
        boolean reads = !writes || options.contains(StandardOpenOption.READ);
        if (appends && reads) {
            throw new IllegalArgumentException("READ and APPEND contradict each other");
        }
        if (appends && options.contains(StandardOpenOption.TRUNCATE_EXISTING)) {
            throw new IllegalArgumentException("APPEND and TRUNCATE_EXISTING contradict each other");
        }
        return new OpenMode(reads, writes, options);
    }

    boolean appends() {
        return options.contains(StandardOpenOption.APPEND);
    }

    boolean truncates() {
        return options.contains(StandardOpenOption.TRUNCATE_EXISTING);
    }

    boolean mustBeNew() {
        return options.contains(StandardOpenOption.CREATE_NEW);
    }

    boolean mayBeNew() {
        return mustBeNew() || options.contains(StandardOpenOption.CREATE);
    }
}
