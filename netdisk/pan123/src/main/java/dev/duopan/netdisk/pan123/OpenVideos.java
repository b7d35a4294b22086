package dev.duopan.netdisk.pan123;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;
import dev.duopan.api.pan123.DirectLinkSignature;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.LinkSource;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.StoredContent;
import dev.duopan.netdisk.dispatch.FaceContext;
import dev.duopan.netdisk.dispatch.RawRequest;
import dev.duopan.netdisk.dispatch.RawRoute;
import dev.duopan.netdisk.dispatch.ServedContent;
import dev.duopan.netdisk.media.Rendition;
import dev.duopan.netdisk.media.Resolution;
import dev.duopan.netdisk.media.Transcoding;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * The lasting addresses from which converted videos in open folders are played (docs/wire/123pan.md section 4.9). They lead
 * nowhere while the folder is closed, and the rules of direct links hold for them: where addresses must be signed, a playlist
 * names its pieces by signed ones. Pieces use the account's traffic for direct links.
 */
final class OpenVideos {
    private static final String ROOT = "/hls";

    private static final Duration PLAYING = Duration.ofHours(24);

    private final FaceContext context;
    private final LinkGate gate;
    private final Transcoding transcoding;

    OpenVideos(FaceContext context, Transcoding transcoding) {
        this.context = context;
        this.gate = new LinkGate(context);
        this.transcoding = transcoding;
    }

    String playlistOf(Account account, Rendition rendition) {
        return "%s%s/%d/%d/%s/%s"
                .formatted(
                        context.publicBase().get(),
                        ROOT,
                        account.id(),
                        rendition.fileId(),
                        rendition.resolution().label(),
                        Playlist.NAME);
    }

    RawRoute route() {
        return OpenToPages.route(
                ROOT + "/{uid:number}/{fileId:number}/{resolution}/{name}", new PlainRefusals(this::serve));
    }

    private void serve(RawRequest request) throws IOException {
        Netdisk netdisk = context.netdisk();
        Account account = gate.admit(request, Long.parseLong(request.variable("uid")));
        FileNode piece = piece(account, request);
        try (StoredContent content = netdisk.contents().open(piece)) {
            if (Playlist.isOne(piece)) {
                Playlist.read(content)
                        .withAddresses(name -> relativeAddress(account, request, name))
                        .send(request.exchange());
            } else {
                ServedContent shown = ContentTypes.shown(ServedContent.of(piece.name(), content));
                visit(account, request).send(context, request, OpenToPages.allow(shown));
            }
        }
    }

    /** Who may have the playlist may have the pieces. */
    private String relativeAddress(Account account, RawRequest request, String name) {
        Instant end = context.clock().instant().plus(PLAYING);
        String folder = request.info().path().substring(0, request.info().path().lastIndexOf('/') + 1);
        String path = context.publicBase().get().getPath() + folder + name;
        return context.netdisk()
                .directLinks()
                .rules()
                .signingKey(account)
                .map(key -> new DirectLinkSignature.Statement(path, end.getEpochSecond(), "0", account.id())
                        .sign(Secret.of(key)))
                .map(signature -> "%s?%s=%s".formatted(name, DirectLinkSignature.PARAMETER, signature.write()))
                .orElse(name);
    }

    private LinkVisit visit(Account account, RawRequest request) {
        FileNode video = context.netdisk().files().get(account, Long.parseLong(request.variable("fileId")));
        String path = context.netdisk().files().pathOf(account, video.id());
        String url = context.publicBase().get() + request.info().path();
        return new LinkVisit(video, LinkSource.DRIVE, path, url);
    }

    private FileNode piece(Account account, RawRequest request) {
        long fileId = Long.parseLong(request.variable("fileId"));
        if (!context.netdisk().directLinks().isEnabled(account, fileId)) {
            throw missing();
        }
        return Resolution.of(request.variable("resolution")).stream()
                .flatMap(resolution -> transcoding.renditions(account, fileId).stream()
                        .filter(rendition -> rendition.resolution() == resolution))
                .flatMap(rendition -> transcoding.piece(account, rendition, request.variable("name")).stream())
                .findFirst()
                .orElseThrow(OpenVideos::missing);
    }

    private static DuopanException missing() {
        return new DuopanException(ErrorKind.NOT_FOUND, "no open folder has such a video");
    }
}
