package dev.duopan.drive;

import java.util.List;

/**
 * The capability to have videos made into streams that players can show while they fetch them.
 *
 * <p>The service converts a video once it is ordered, in the account's name and at its expense. A service may offer this only
 * for videos beneath folders that are open by {@link LastingLinks}: elsewhere it is DENIED.
 */
public interface VideoStreams {
    /**
     * Orders streams of a video, as many resolutions as the service makes. Repeating is safe: what is made or being made
     * isn't made again.
     *
     * @throws dev.duopan.api.DuopanException NOT_FOUND if there is nothing; INVALID for a folder; DENIED as described above
     */
    void order(DrivePath video);

    /**
     * Returns how far the streams of a video are.
     *
     * @throws dev.duopan.api.DuopanException NOT_FOUND if there is nothing; INVALID for a folder
     */
    State state(DrivePath video);

    /**
     * Returns the streams that are ready; none before that.
     *
     * @throws dev.duopan.api.DuopanException as {@link #order}
     */
    List<VideoStream> streams(DrivePath video);

    /** How far streams are. */
    enum State {
        /** Nobody ordered any. */
        NOT_ORDERED,
        /** The service is making them. */
        IN_THE_MAKING,
        /** They can be played. */
        READY,
        /** The service can't make any: the file is no video, or none that it understands. */
        IMPOSSIBLE
    }

    /**
     * A stream in one resolution.
     *
     * @param resolution as the service calls it, such as {@code 720P}
     * @param playlist where its HLS playlist is, from which players go on by themselves
     */
    record VideoStream(String resolution, FileLink playlist) {}
}
