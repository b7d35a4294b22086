package dev.duopan.api.pan123.open;

import org.jspecify.annotations.Nullable;

/** A file that is to be uploaded, told by its name and digest, as all ways to upload do (docs/wire/123pan.md section 4.2). */
public interface AnnouncedFile {
    /** Returns its name, or a path if {@link #containDir} says so. */
    String filename();

    /** Returns its MD5. */
    String etag();

    /** Returns its length in bytes. */
    long size();

    /** Returns what happens when the name is taken; it is refused if nothing is said. */
    @Nullable
    Duplicate duplicate();

    /** Returns whether the name is a path whose folders are made. */
    @Nullable
    Boolean containDir();
}
