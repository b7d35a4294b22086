package dev.duopan.drive;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Makes the names in a folder of this computer durable. */
final class LocalSync {
    private static final boolean FOLDERS_CAN_BE_OPENED = File.separatorChar == '/';

    private LocalSync() {}

    /** Syncs the folder that holds a path. */
    static void holderOf(Path path) throws IOException {
        folder(Objects.requireNonNull(path.getParent(), "the path has no folder above"));
    }

    /** Syncs a folder to the disk, so that names made, moved or deleted in it survive a power failure. */
    static void folder(Path folder) throws IOException {
        if (FOLDERS_CAN_BE_OPENED) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
