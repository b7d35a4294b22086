package dev.duopan.drive;

import java.util.List;

/**
 * The capability to find files and folders by words of their names.
 *
 * <p>An entry is found if its name holds every word, in any order and also within longer words. Upper and lower case of
 * ASCII letters make no difference; of other letters they may make none.
 */
public interface Search {
    /**
     * Returns everything beneath a folder that is found, ordered by path. What the drive answers is fetched to its end, or
     * the call fails; whether that is everything there is depends on {@link #indexed}. What was deleted isn't found.
     *
     * @param folder where to look, at any depth; it isn't found itself
     * @param words one or more words, with white space between them
     * @throws dev.duopan.api.DuopanException NOT_FOUND if there is no such folder; INVALID for a file, and without a word
     */
    List<Entry> search(DrivePath folder, String words);

    /**
     * Says whether answers come from an index of the service: quick, but it may not know yet what changed in the last
     * minutes, and may cut names into words by rules of its own. Whoever needs certainty asks {@link #walking} instead.
     */
    boolean indexed();

    /** Searches a drive by listing every folder: one call or more for each, and nothing is missed. */
    static Search walking(Drive drive) {
        return new WalkingSearch(drive);
    }
}
