package dev.duopan.drive.transfer;

import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.UploadListener;
import dev.duopan.drive.UploadOptions;
import java.time.Instant;

/**
 * One file to copy, and where its bytes are counted.
 *
 * @param file what to copy
 * @param meter counts the bytes that arrived
 */
record FileTask(PlannedFile file, FileMeter meter) {
    Entry source() {
        return file.source();
    }

    DrivePath target() {
        return file.target();
    }

    /** Returns options that keep the time of change. */
    UploadOptions options(ConflictPolicy conflict, UploadListener listener) {
        UploadOptions options = UploadOptions.on(conflict).listener(listener);
        Instant modifiedAt = source().modifiedAt();
        return modifiedAt == null ? options : options.modifiedAt(modifiedAt);
    }
}
