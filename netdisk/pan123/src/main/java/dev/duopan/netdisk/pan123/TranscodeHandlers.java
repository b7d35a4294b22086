package dev.duopan.netdisk.pan123;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;
import dev.duopan.api.pan123.Pan123Error;
import dev.duopan.api.pan123.open.AddTranscodeFiles;
import dev.duopan.api.pan123.open.DeleteTranscode;
import dev.duopan.api.pan123.open.GetTranscodeArchive;
import dev.duopan.api.pan123.open.GetTranscodeFolder;
import dev.duopan.api.pan123.open.GetTranscodePiece;
import dev.duopan.api.pan123.open.GetTranscodeRecords;
import dev.duopan.api.pan123.open.GetTranscodeResolutions;
import dev.duopan.api.pan123.open.GetTranscodeResults;
import dev.duopan.api.pan123.open.GetTranscodeSource;
import dev.duopan.api.pan123.open.ListTranscodes;
import dev.duopan.api.pan123.open.StartTranscode;
import dev.duopan.api.pan123.open.TranscodeArchive;
import dev.duopan.api.pan123.open.TranscodeDownload;
import dev.duopan.api.pan123.open.TranscodeFolder;
import dev.duopan.api.pan123.open.TranscodeList;
import dev.duopan.api.pan123.open.TranscodeRecords;
import dev.duopan.api.pan123.open.TranscodeResolutions;
import dev.duopan.api.pan123.open.TranscodeResults;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.dispatch.Caller;
import dev.duopan.netdisk.dispatch.Serves;
import dev.duopan.netdisk.media.ArchiveState;
import dev.duopan.netdisk.media.Rendition;
import dev.duopan.netdisk.media.Resolution;
import dev.duopan.netdisk.media.Transcoding;
import dev.duopan.netdisk.media.VideoFacts;
import dev.duopan.netdisk.media.VideoState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Converts videos so that they can be played in pieces (docs/wire/123pan.md section 4.10). */
final class TranscodeHandlers {
    private final TranscodeSpace space;
    private final Transcoding transcoding;
    private final VideoLinks videoLinks;
    private final DownloadLinks downloadLinks;

    TranscodeHandlers(Netdisk netdisk, Transcoding transcoding, VideoLinks videoLinks, DownloadLinks downloadLinks) {
        this.space = new TranscodeSpace(netdisk.files());
        this.transcoding = transcoding;
        this.videoLinks = videoLinks;
        this.downloadLinks = downloadLinks;
    }

    @Serves
    TranscodeFolder folder(Caller caller, GetTranscodeFolder request) {
        return new TranscodeFolder(space.root(caller.account()).id());
    }

    @Serves
    void upload(Caller caller, AddTranscodeFiles request) {
        space.bring(
                caller.account(),
                Batch.of(request.files().stream()
                        .map(AddTranscodeFiles.Reference::fileId)
                        .toList()));
    }

    @Serves
    TranscodeResolutions resolutions(Caller caller, GetTranscodeResolutions request) {
        FileNode video = space.video(caller.account(), request.fileId());
        return switch (transcoding.look(caller.account(), video)) {
            case VideoState.Looking looking -> new TranscodeResolutions(true, "", "", "", 0);
            case VideoState.Video known -> resolutions(caller.account(), video, known.facts());
            case VideoState.NoVideo no -> throw notAVideo(video, no);
        };
    }

    private TranscodeResolutions resolutions(Account account, FileNode video, VideoFacts facts) {
        Stream<Resolution> begun = transcoding.renditions(account, video.id()).stream()
                .filter(rendition -> !rendition.hasFailed())
                .map(Rendition::resolution);
        return new TranscodeResolutions(
                false,
                joined(Resolution.upTo(facts.shorterSide()).stream()),
                joined(begun),
                facts.codecName(),
                facts.seconds());
    }

    private static String joined(Stream<Resolution> resolutions) {
        return resolutions
                .map(resolution -> resolution.label().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
    }

    private static ApiException notAVideo(FileNode file, VideoState.NoVideo reason) {
        return new ApiException(
                Pan123Error.INVALID, "%s can't be converted: %s".formatted(file.name(), reason.reason()));
    }

    @Serves
    String start(Caller caller, StartTranscode request) {
        FileNode video = space.video(caller.account(), request.fileId());
        List<Resolution> wanted = wanted(request.resolutions());
        checkPossible(wanted, facts(caller.account(), video));
        transcoding.start(caller.account(), video, wanted);
        return wanted.stream().map(Resolution::label).collect(Collectors.joining("&")) + "已开始转码";
    }

    private static List<Resolution> wanted(String text) {
        return Stream.of(text.split(",", -1))
                .map(word -> Resolution.of(word)
                        .orElseThrow(() -> new ApiException(
                                Pan123Error.INVALID, "resolutions: '%s' is none".formatted(word.strip()))))
                .distinct()
                .toList();
    }

    private VideoFacts facts(Account account, FileNode video) {
        return switch (transcoding.look(account, video)) {
            case VideoState.Looking looking ->
                throw new DuopanException(
                        ErrorKind.BUSY,
                        "%s is still being looked at; ask for its resolutions first".formatted(video.name()));
            case VideoState.Video known -> known.facts();
            case VideoState.NoVideo no -> throw notAVideo(video, no);
        };
    }

    private static void checkPossible(List<Resolution> wanted, VideoFacts facts) {
        List<Resolution> possible = Resolution.upTo(facts.shorterSide());
        if (!possible.containsAll(wanted)) {
            throw new ApiException(
                    Pan123Error.INVALID, "resolutions: only %s are possible".formatted(joined(possible.stream())));
        }
    }

    @Serves
    TranscodeRecords records(Caller caller, GetTranscodeRecords request) {
        TranscodeViews views = views(caller);
        return new TranscodeRecords(known(caller.account(), request.fileId()).stream()
                .map(views::record)
                .toList());
    }

    @Serves
    TranscodeResults results(Caller caller, GetTranscodeResults request) {
        TranscodeViews views = views(caller);
        return new TranscodeResults(known(caller.account(), request.fileId()).stream()
                .map(views::result)
                .toList());
    }

    private TranscodeViews views(Caller caller) {
        return new TranscodeViews(transcoding, videoLinks, caller.account());
    }

    /** What was made of a video; what was made stays when the video is deleted. */
    private List<Rendition> known(Account account, long fileId) {
        List<Rendition> renditions = transcoding.renditions(account, fileId);
        if (renditions.isEmpty()) {
            space.requireVideo(account, fileId);
        }
        return renditions;
    }

    @Serves
    TranscodeList list(Caller caller, ListTranscodes request) {
        if (!caller.grant().consented()) {
            throw new ApiException(Pan123Error.DENIED, "only tokens that an account granted may ask this");
        }
        FileNode video = space.anywhere(caller.account(), request.fileId());
        List<Rendition> renditions = transcoding.renditions(caller.account(), video.id());
        TranscodeViews views = views(caller);
        return new TranscodeList(
                TranscodeViews.status(renditions),
                renditions.stream().map(views::item).toList());
    }

    @Serves
    String delete(Caller caller, DeleteTranscode request) {
        if (request.businessType() != DeleteTranscode.TRANSCODE_SPACE) {
            throw new ApiException(
                    Pan123Error.INVALID, "businessType %d, only 2 is possible".formatted(request.businessType()));
        }
        switch (request.scope()) {
            case DeleteTranscode.ORIGINAL ->
                space.delete(caller.account(), space.video(caller.account(), request.fileId()));
            case DeleteTranscode.EVERYTHING -> deleteEverything(caller.account(), request.fileId());
            default ->
                throw new ApiException(
                        Pan123Error.INVALID, "trashed %d, 1 or 2 is possible".formatted(request.scope()));
        }
        return "删除成功";
    }

    /** The video first, so that nobody goes on to convert it. */
    private void deleteEverything(Account account, long fileId) {
        Optional<FileNode> video = space.find(account, fileId);
        video.ifPresent(file -> space.delete(account, file));
        boolean made = transcoding.forget(account, fileId);
        if (video.isEmpty() && !made) {
            space.requireVideo(account, fileId);
        }
    }

    @Serves
    TranscodeDownload source(Caller caller, GetTranscodeSource request) {
        return given(downloadLinks.to(caller.account(), space.video(caller.account(), request.fileId())));
    }

    @Serves
    TranscodeDownload piece(Caller caller, GetTranscodePiece request) {
        String name = name(request);
        Account account = caller.account();
        FileNode file = transcoding.renditions(account, request.fileId()).stream()
                .filter(rendition -> Resolution.of(request.resolution())
                        .filter(rendition.resolution()::equals)
                        .isPresent())
                .flatMap(rendition -> transcoding.piece(account, rendition, name).stream())
                .findFirst()
                .orElseThrow(() -> new ApiException(
                        Pan123Error.NOT_FOUND,
                        "%s of video %d in %s isn't there".formatted(name, request.fileId(), request.resolution())));
        return given(videoLinks.toFetch(file));
    }

    private static String name(GetTranscodePiece request) {
        String piece = Optional.ofNullable(request.pieceName()).orElse("");
        return switch (request.type()) {
            case GetTranscodePiece.PLAYLIST -> Playlist.NAME;
            case GetTranscodePiece.PIECE -> piece.endsWith(".ts") ? piece : required(piece) + ".ts";
            default ->
                throw new ApiException(Pan123Error.INVALID, "type %d, 1 or 2 is possible".formatted(request.type()));
        };
    }

    private static String required(String piece) {
        if (piece.isBlank()) {
            throw new ApiException(Pan123Error.INVALID, "tsName says which piece, and is missing");
        }
        return piece;
    }

    private static TranscodeDownload given(Secret address) {
        return new TranscodeDownload(address, false);
    }

    @Serves
    TranscodeArchive archive(Caller caller, GetTranscodeArchive request) {
        String name = Names.check(request.zipName());
        return switch (transcoding.archive(caller.account(), request.fileId(), name)) {
            case ArchiveState.Preparing preparing -> new TranscodeArchive(true, false, Secret.of(""));
            case ArchiveState.Full full -> new TranscodeArchive(false, true, Secret.of(""));
            case ArchiveState.Ready ready -> new TranscodeArchive(false, false, videoLinks.toFetchSoon(ready.file()));
        };
    }
}
