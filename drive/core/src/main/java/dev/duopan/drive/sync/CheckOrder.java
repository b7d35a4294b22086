package dev.duopan.drive.sync;

import dev.duopan.drive.filter.TreeFilter;
import dev.duopan.drive.transfer.Location;

/**
 * Which trees are to be compared, and how.
 *
 * @param from a folder, or a file
 * @param to the folder that should have the content, or the file
 * @param rules how
 */
public record CheckOrder(Location from, Location to, Rules rules) {
    /**
     * How trees are compared.
     *
     * @param compare by what files are known to be alike, if their contents aren't read
     * @param reading whether every byte of both sides is read
     * @param oneWay whether what only the target has doesn't matter
     * @param filter which files are meant
     * @param checkers how many folders and files are looked at at once; at least 1
     */
    public record Rules(CompareMode compare, boolean reading, boolean oneWay, TreeFilter filter, int checkers) {}
}
