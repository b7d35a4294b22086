package dev.duopan.client.pan123;

import dev.duopan.api.pan123.open.Duplicate;
import java.util.UUID;

/**
 * Where an upload goes.
 *
 * @param folderId the folder; 0 is the root
 * @param name the file's name there, at most 255 characters, none of {@code "\/:*?|><}, not only blanks; empty for the name
 *     that the source suggests, or else a random one
 * @param duplicate what to do if the name is taken
 * @param containDir whether the name is a path such as {@code /a/b.txt} whose missing folders are to be made
 */
public record UploadTarget(long folderId, String name, Duplicate duplicate, boolean containDir) {
    /** A file in a folder, refused if its name is taken. */
    public static UploadTarget in(long folderId, String name) {
        return new UploadTarget(folderId, name, Duplicate.REFUSE, false);
    }

    /** A file at the end of a path seen from a folder, whose missing folders are made. */
    public static UploadTarget below(long folderId, String path) {
        return new UploadTarget(folderId, path, Duplicate.REFUSE, true);
    }

    /** Returns this with another answer to a taken name. */
    public UploadTarget with(Duplicate choice) {
        return new UploadTarget(folderId, name, choice, containDir);
    }

    /**
     * Returns this with the full-width forms of the nine characters that names can't contain, as p123client does it: {@code :}
     * becomes {@code ：}. The slashes of a path stay.
     */
    public UploadTarget replaceForbidden() {
        return named(containDir ? FullWidth.path(name) : FullWidth.name(name));
    }

    /** Returns this under the suggested name if it has none, and under a random one if there is no suggestion either. */
    UploadTarget orNamed(String suggestion) {
        if (!name.isEmpty()) {
            return this;
        }
        return named(suggestion.isEmpty() ? UUID.randomUUID().toString() : suggestion);
    }

    private UploadTarget named(String other) {
        return new UploadTarget(folderId, other, duplicate, containDir);
    }
}
