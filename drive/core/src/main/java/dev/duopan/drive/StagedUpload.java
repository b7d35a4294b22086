package dev.duopan.drive;

import java.nio.ByteBuffer;

/** The capability to write a file in any order of its parts before it appears: for downloads in parallel ranges. */
public interface StagedUpload {
    /**
     * Begins a file of a known size that nobody sees until it is published.
     *
     * @throws dev.duopan.api.DuopanException as {@link Drive#upload} does before the first byte
     */
    Stage begin(DrivePath path, long size);

    /** A file in the making. Safe for use by several threads as long as they write different parts. */
    interface Stage extends AutoCloseable {
        /** Writes what remains in the buffer at an offset; the buffer is empty afterwards. */
        void write(long offset, ByteBuffer bytes);

        /** Returns what has been written so far, for verification. Not to be used while others write. */
        UploadSource content();

        /**
         * Makes the file durable and then visible, whole and at once. The progress listener of the options isn't used.
         *
         * @throws dev.duopan.api.DuopanException as {@link Drive#upload}
         */
        Entry publish(UploadOptions options);

        /** Discards the file unless it was published. */
        @Override
        void close();
    }
}
