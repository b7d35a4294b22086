package dev.duopan.netdisk;

import dev.duopan.netdisk.store.Database;
import java.util.Optional;

/**
 * What clients said of the pictures that they uploaded.
 *
 * <p>It stays with a file that is moved, goes along with copies, and ends when the file gets another content or is deleted.
 */
public final class DeclaredPictures {
    private final Database database;

    DeclaredPictures(Database database) {
        this.database = database;
    }

    /**
     * Keeps what is said of a file's content, in the place of what was said before; on disk when it returns. Does nothing if
     * the file was deleted or has another content by now. May be repeated.
     */
    public void declare(FileNode file, DeclaredPicture picture) {
        FileContent content = file.content();
        if (content != null) {
            database.run(transaction -> transaction.declaredPictures().put(file.id(), content.sha256(), picture));
        }
    }

    /** Returns what was said of a file's content; nothing if nothing was. */
    public Optional<DeclaredPicture> find(FileNode file) {
        return database.read(transaction -> transaction.declaredPictures().find(file.id()));
    }
}
