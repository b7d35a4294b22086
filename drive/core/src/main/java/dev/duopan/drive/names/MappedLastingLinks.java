package dev.duopan.drive.names;

import dev.duopan.drive.DrivePath;
import dev.duopan.drive.FileLink;
import dev.duopan.drive.LastingLinks;

/** Opens folders, by names. The addresses themselves have the spellings. */
record MappedLastingLinks(LastingLinks links, PathMapping paths) implements LastingLinks {
    @Override
    public void open(DrivePath folder) {
        links.open(paths.spelled(folder));
    }

    @Override
    public void close(DrivePath folder) {
        links.close(paths.spelled(folder));
    }

    @Override
    public FileLink link(DrivePath file) {
        return links.link(paths.spelled(file));
    }
}
