package dev.duopan.drive.cloud;

import dev.duopan.api.pan123.open.DirectLinkTranscodes;
import dev.duopan.api.pan123.open.GetDirectLinkPlaylists;
import dev.duopan.api.pan123.open.GetDirectLinkTranscodes;
import dev.duopan.api.pan123.open.TranscodeDirectLinks;
import dev.duopan.client.pan123.Pan123Open;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.FileLink;
import dev.duopan.drive.VideoStreams;
import java.net.URI;
import java.util.List;

/**
 * Streams of videos in the space of direct links of 123pan (docs/wire/123pan.md section 4.9). A video of which no folder above
 * is open counts among those of which streams are impossible.
 */
record Pan123VideoStreams(Pan123Open pan, Lookup lookup) implements VideoStreams {
    @Override
    public void order(DrivePath video) {
        pan.directLinks()
                .transcode(new TranscodeDirectLinks(List.of(id(video))))
                .send();
    }

    @Override
    public State state(DrivePath video) {
        long id = id(video);
        DirectLinkTranscodes told = pan.directLinks()
                .transcodes(new GetDirectLinkTranscodes(List.of(id)))
                .send();
        if (told.done().contains(id)) {
            return State.READY;
        }
        if (told.running().contains(id)) {
            return State.IN_THE_MAKING;
        }
        return told.failed().contains(id) ? State.IMPOSSIBLE : State.NOT_ORDERED;
    }

    @Override
    public List<VideoStream> streams(DrivePath video) {
        return pan.directLinks().playlists(new GetDirectLinkPlaylists(id(video))).send().list().stream()
                .map(playlist ->
                        new VideoStream(playlist.resolution(), FileLink.lasting(URI.create(playlist.address()))))
                .toList();
    }

    private long id(DrivePath video) {
        return Lookup.id(lookup.file("Streaming", video));
    }
}
