package dev.duopan.drive.sync;

import java.util.Optional;

/**
 * What a check found out about one file.
 *
 * @param path seen from the top of both trees
 * @param sign what is the matter
 * @param detail how files are known to be alike, what differs, or what went wrong; empty where the sign says it all
 */
public record Finding(String path, Sign sign, Optional<String> detail) {
    /** What is the matter with a file. */
    public enum Sign {
        /** Both sides have it, and it is the same. */
        SAME('='),
        /** Both sides have it, and it differs. */
        DIFFERENT('*'),
        /** Only the source has it. */
        ONLY_SOURCE('+'),
        /** Only the target has it. */
        ONLY_TARGET('-'),
        /** It couldn't be compared. */
        ERROR('!');

        private final char symbol;

        Sign(char symbol) {
            this.symbol = symbol;
        }

        /** Returns the symbol by which rclone's users know it. */
        public char symbol() {
            return symbol;
        }
    }
}
