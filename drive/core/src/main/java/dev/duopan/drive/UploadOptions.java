package dev.duopan.drive;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a file is to be uploaded. Immutable; begin with {@link #FAIL_IF_EXISTS} or {@link #on}. */
public final class UploadOptions {
    /** Fails if the name is taken, dates the file now, tells nobody about progress, begins anew. */
    public static final UploadOptions FAIL_IF_EXISTS = on(ConflictPolicy.FAIL);

    private final ConflictPolicy conflict;
    private final @Nullable Instant modifiedAt;
    private final UploadListener listener;
    private final String resumption;

    private UploadOptions(
            ConflictPolicy conflict, @Nullable Instant modifiedAt, UploadListener listener, String resumption) {
        this.conflict = Objects.requireNonNull(conflict, "conflict is null");
        this.modifiedAt = modifiedAt;
        this.listener = Objects.requireNonNull(listener, "listener is null");
        this.resumption = Objects.requireNonNull(resumption, "resumption is null");
    }

    /** What to do when the name is taken, and nothing else out of the ordinary. */
    public static UploadOptions on(ConflictPolicy conflict) {
        return new UploadOptions(conflict, null, UploadListener.NONE, "");
    }

    /** Returns the same options with the time of change that the file shall have, kept as {@link DriveTraits} tells. */
    public UploadOptions modifiedAt(Instant time) {
        return new UploadOptions(conflict, time, listener, resumption);
    }

    /** Returns the same options with somebody who hears how the upload goes on. */
    public UploadOptions listener(UploadListener other) {
        return new UploadOptions(conflict, modifiedAt, other, resumption);
    }

    /**
     * Returns the same options for going on with an upload that broke off. A drive that can't go on, because the text isn't
     * one of its own, means another path, other bytes or another conflict policy, or because the service has forgotten the
     * upload, begins anew.
     *
     * @param token the last that {@link UploadListener#resumable} told, perhaps in another process; empty to begin anew
     */
    public UploadOptions resuming(String token) {
        return new UploadOptions(conflict, modifiedAt, listener, token);
    }

    /** Returns what to do when the name is taken. */
    public ConflictPolicy conflict() {
        return conflict;
    }

    /** Returns the time of change that the file shall have; now, if empty. */
    public Optional<Instant> modifiedAt() {
        return Optional.ofNullable(modifiedAt);
    }

    /** Returns who hears how the upload goes on. */
    public UploadListener listener() {
        return listener;
    }

    /** Returns from what the upload shall go on, in the words of the drive; empty to begin anew. */
    public String resumption() {
        return resumption;
    }
}
