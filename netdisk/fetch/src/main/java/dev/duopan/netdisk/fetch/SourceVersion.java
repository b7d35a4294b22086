package dev.duopan.netdisk.fetch;

/**
 * What tells one content of a source from another, as far as its server says.
 *
 * @param validator a strong ETag, or else when it was changed, as it's sent in {@code If-Range}; empty if neither is known
 * @param length bytes; -1 if the server doesn't say
 */
public record SourceVersion(String validator, long length) {
    /** The {@link #length} of a source that doesn't tell it. */
    public static final long UNKNOWN_LENGTH = -1;

    /** Returns whether the rest of this content can be asked for, so that it surely fits the beginning. */
    public boolean isResumable() {
        return !validator.isEmpty() && length != UNKNOWN_LENGTH;
    }
}
