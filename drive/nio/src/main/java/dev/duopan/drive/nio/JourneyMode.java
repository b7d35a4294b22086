package dev.duopan.drive.nio;

import java.nio.file.CopyOption;
import java.nio.file.LinkOption;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/**
 * How a file is to be copied or moved.
 *
 * @param replace whether it takes the place of what is there
 * @param keepTimes whether the copy has to have the times of the original
 * @param atomic whether it must be done in one step
 */
record JourneyMode(boolean replace, boolean keepTimes, boolean atomic) {
    static JourneyMode ofCopy(CopyOption... options) {
        JourneyMode mode = of(options);
        if (mode.atomic) {
            throw new UnsupportedOperationException("nothing can be copied with ATOMIC_MOVE");
        }
        return mode;
    }

    static JourneyMode ofMove(CopyOption... options) {
        JourneyMode mode = of(options);
        if (mode.keepTimes) {
            throw new UnsupportedOperationException("nothing can be moved with COPY_ATTRIBUTES");
        }
        return mode;
    }

    private static JourneyMode of(CopyOption... options) {
        JourneyMode mode = new JourneyMode(false, false, false);
        for (CopyOption option : options) {
            mode = mode.with(Objects.requireNonNull(option, "option is null"));
        }
        return mode;
    }

    private JourneyMode with(CopyOption option) {
        if (option == LinkOption.NOFOLLOW_LINKS) {
            return this;
        }
        if (option instanceof StandardCopyOption standard) {
            return switch (standard) {
                case REPLACE_EXISTING -> new JourneyMode(true, keepTimes, atomic);
                case COPY_ATTRIBUTES -> new JourneyMode(replace, true, atomic);
                case ATOMIC_MOVE -> new JourneyMode(replace, keepTimes, true);
            };
        }
        throw new UnsupportedOperationException("files of drives can't be copied or moved with " + option);
    }

    /** Returns the same mode for what is copied because it can't be moved. */
    JourneyMode keepingTimes() {
        return new JourneyMode(replace, true, false);
    }
}
