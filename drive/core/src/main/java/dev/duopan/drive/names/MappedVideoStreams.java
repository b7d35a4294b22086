package dev.duopan.drive.names;

import dev.duopan.drive.DrivePath;
import dev.duopan.drive.VideoStreams;
import java.util.List;

/** Has videos made into streams, by names. */
record MappedVideoStreams(VideoStreams videos, PathMapping paths) implements VideoStreams {
    @Override
    public void order(DrivePath video) {
        videos.order(paths.spelled(video));
    }

    @Override
    public State state(DrivePath video) {
        return videos.state(paths.spelled(video));
    }

    @Override
    public List<VideoStream> streams(DrivePath video) {
        return videos.streams(paths.spelled(video));
    }
}
