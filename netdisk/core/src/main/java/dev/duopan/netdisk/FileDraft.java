package dev.duopan.netdisk;

import dev.duopan.netdisk.store.BlobRows;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file about to appear: its content and its author's times, null for now.
 */
record FileDraft(
        BlobRows.Stored blob,
        @Nullable Instant clientCreatedAt,
        @Nullable Instant clientModifiedAt) {}
