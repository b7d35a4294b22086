package dev.duopan.drive.nio;

import dev.duopan.api.DuopanException;
import dev.duopan.drive.Drive;
import java.io.IOException;

/**
 * What a file system is made of.
 *
 * @param mounts where the name is taken
 * @param name what URIs call it
 * @param drive what is in it
 * @param owned whether the drive is closed with it
 */
record Mount(Mounts mounts, String name, Drive drive, boolean owned) {
    DuopanFileSystemProvider provider() {
        return mounts.provider();
    }

    void end(DriveFileSystem system) {
        mounts.remove(system);
    }

    void release() throws IOException {
        if (owned) {
            try {
                drive.close();
            } catch (DuopanException e) {
                throw new IOException(e.getMessage(), e);
            }
        }
    }
}
