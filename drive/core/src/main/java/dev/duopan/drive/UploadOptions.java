package dev.duopan.drive;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** How a file is to be uploaded. Immutable; begin with {@link #FAIL_IF_EXISTS} or {@link #on}. */
public final class UploadOptions {
    /** Fails if the name is taken, dates the file now, tells nobody about progress. */
    public static final UploadOptions FAIL_IF_EXISTS = on(ConflictPolicy.FAIL);

    private final ConflictPolicy conflict;
    private final @Nullable Instant modifiedAt;
    private final LongConsumer progress;

    private UploadOptions(ConflictPolicy conflict, @Nullable Instant modifiedAt, LongConsumer progress) {
        this.conflict = Objects.requireNonNull(conflict, "conflict is null");
        this.modifiedAt = modifiedAt;
        this.progress = Objects.requireNonNull(progress, "progress is null");
    }

    /** What to do when the name is taken, and nothing else out of the ordinary. */
    public static UploadOptions on(ConflictPolicy conflict) {
        return new UploadOptions(conflict, null, bytes -> {});
    }

    /** Returns the same options with the time of change that the file shall have, kept as {@link DriveTraits} tells. */
    public UploadOptions modifiedAt(Instant time) {
        return new UploadOptions(conflict, time, progress);
    }

    /**
     * Returns the same options with a listener that is told how many more bytes are safe on the other side. It may be
     * called by several threads at once and must return quickly; the sum is the size in the end.
     */
    public UploadOptions progress(LongConsumer listener) {
        return new UploadOptions(conflict, modifiedAt, listener);
    }

    /** Returns what to do when the name is taken. */
    public ConflictPolicy conflict() {
        return conflict;
    }

    /** Returns the time of change that the file shall have; now, if empty. */
    public Optional<Instant> modifiedAt() {
        return Optional.ofNullable(modifiedAt);
    }

    /** Returns the listener for bytes that became safe. */
    public LongConsumer progress() {
        return progress;
    }
}
