package dev.duopan.drive;

import java.nio.file.Path;

/**
 * The capability to tell where on this computer something is. Two drives that have it may show the same files under different
 * paths.
 */
public interface LocalPaths {
    /**
     * Returns the absolute path of what is or would be at a path of the drive, without symbolic links.
     *
     * @throws dev.duopan.api.DuopanException DENIED if it leads through a symbolic link; INVALID for a name that can't be
     */
    Path locate(DrivePath path);
}
