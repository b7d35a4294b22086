package dev.duopan.netdisk.pan123;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.pan123.Pan123Error;
import dev.duopan.api.pan123.open.DirectLinkPlaylists;
import dev.duopan.api.pan123.open.DirectLinkTranscodes;
import dev.duopan.api.pan123.open.GetDirectLinkPlaylists;
import dev.duopan.api.pan123.open.GetDirectLinkTranscodes;
import dev.duopan.api.pan123.open.TranscodeDirectLinks;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.DirectLinks;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.Namespace;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.dispatch.Caller;
import dev.duopan.netdisk.dispatch.Serves;
import dev.duopan.netdisk.media.Readiness;
import dev.duopan.netdisk.media.Rendition;
import dev.duopan.netdisk.media.Transcoding;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Converts videos in open folders and tells from where they can be played (docs/wire/123pan.md section 4.9). */
final class OpenVideoHandlers {
    private final DirectLinks links;
    private final Namespace files;
    private final Transcoding transcoding;
    private final OpenVideos addresses;

    OpenVideoHandlers(Netdisk netdisk, Transcoding transcoding, OpenVideos addresses) {
        this.links = netdisk.directLinks();
        this.files = netdisk.files();
        this.transcoding = transcoding;
        this.addresses = addresses;
    }

    @Serves
    DirectLinkPlaylists playlists(Caller caller, GetDirectLinkPlaylists request) {
        Account account = caller.account();
        FileNode video = open(account, request.fileId());
        return new DirectLinkPlaylists(transcoding.renditions(account, video.id()).stream()
                .filter(Rendition::isDone)
                .map(rendition -> new DirectLinkPlaylists.Playlist(
                        rendition.resolution().label(), addresses.playlistOf(account, rendition)))
                .toList());
    }

    @Serves
    void transcode(Caller caller, TranscodeDirectLinks request) {
        List<FileNode> videos = Batch.of(request.fileIds()).stream()
                .map(id -> open(caller.account(), id))
                .toList();
        videos.forEach(video -> transcoding.prepare(caller.account(), video));
    }

    private FileNode open(Account account, long fileId) {
        FileNode file = files.live(account, fileId);
        if (file.isFolder()) {
            throw new ApiException(Pan123Error.INVALID, "%d is a folder, a video is wanted".formatted(file.id()));
        }
        if (!links.isEnabled(account, file.id())) {
            throw new ApiException(
                    Pan123Error.DENIED, "no folder above file %d is open; enable one first".formatted(file.id()));
        }
        return file;
    }

    @Serves
    DirectLinkTranscodes states(Caller caller, GetDirectLinkTranscodes request) {
        Map<Readiness, List<Long>> ids = Batch.of(request.fileIds()).stream()
                .collect(Collectors.groupingBy(id -> readiness(caller.account(), id)));
        return new DirectLinkTranscodes(
                ids.getOrDefault(Readiness.NOT_WANTED, List.of()),
                List.copyOf(ids.getOrDefault(Readiness.FAILED, List.of())),
                ids.getOrDefault(Readiness.READY, List.of()),
                ids.getOrDefault(Readiness.WORKING, List.of()));
    }

    private Readiness readiness(Account account, long fileId) {
        try {
            return transcoding.readiness(account, open(account, fileId));
        } catch (DuopanException e) {
            if (e.kind() == ErrorKind.NOT_FOUND || e.kind() == ErrorKind.DENIED || e.kind() == ErrorKind.INVALID) {
                return Readiness.FAILED;
            }
            throw e;
        }
    }
}
