package dev.duopan.drive;

import java.nio.ByteBuffer;
import java.util.Optional;

/** The capability to write a file in any order of its parts before it appears: for downloads in parallel ranges. */
public interface StagedUpload {
    /**
     * Begins a file of a known size that nobody sees until it is published.
     *
     * @throws dev.duopan.api.DuopanException as {@link Drive#upload} does before the first byte
     */
    Stage begin(DrivePath path, long size);

    /**
     * Goes on with a stage that was {@linkplain Stage#save saved} and neither published nor discarded, perhaps by a process
     * that was killed. Nobody else may be at work on it.
     *
     * @param name what saving told
     * @return the stage; empty if there is none of that name, path and size
     */
    default Optional<Stage> resume(DrivePath path, long size, String name) {
        return Optional.empty();
    }

    /** A file in the making. Safe for use by several threads as long as they write different parts. */
    interface Stage extends AutoCloseable {
        /** Writes what remains in the buffer at an offset; the buffer is empty afterwards. */
        void write(long offset, ByteBuffer bytes);

        /**
         * Makes durable what was written before the call, while others go on writing.
         *
         * @return the name by which {@link #resume} finds this stage, always the same one; empty if it can't be gone on with
         */
        default Optional<String> save() {
            return Optional.empty();
        }

        /** Lets closing leave what was saved to {@link #resume}, instead of discarding it. */
        default void keep() {}

        /** Returns what has been written so far, for verification. Not to be used while others write. */
        UploadSource content();

        /**
         * Makes the file durable and then visible, whole and at once. The progress listener of the options isn't used.
         *
         * @throws dev.duopan.api.DuopanException as {@link Drive#upload}
         */
        Entry publish(UploadOptions options);

        /** Discards the file unless it was published or is to be kept. */
        @Override
        void close();
    }
}
