package dev.duopan.drive;

/** The capability to tell what pictures, videos and sounds are like, and to show them small, without fetching them. */
public interface Media {
    /**
     * Returns what the service knows of a file. A file of another kind has no facts. A service may find them out only when
     * it is asked for the first time, and then tell less than it will know a little later.
     *
     * @throws dev.duopan.api.DuopanException NOT_FOUND if there is nothing; INVALID for a folder
     */
    MediaFacts describe(DrivePath file);
}
