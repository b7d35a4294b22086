package dev.duopan.netdisk.pan123;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Parameters;
import dev.duopan.api.Secret;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.Namespace;
import dev.duopan.netdisk.Space;
import dev.duopan.netdisk.StoredContent;
import dev.duopan.netdisk.dispatch.FaceContext;
import dev.duopan.netdisk.dispatch.RawRequest;
import dev.duopan.netdisk.dispatch.RawRoute;
import dev.duopan.netdisk.dispatch.ServedContent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * Addresses from which anybody who has them can play or fetch what was made of a video (docs/wire/123pan.md section 4.10).
 *
 * <p>A playlist that is played names its pieces by addresses of the same kind, relative to its own and valid for a day from
 * then on. Web pages of any origin may play it. Refusals are as those of {@link DownloadLinks}.
 */
final class VideoLinks {
    private static final Duration PLAYING = Duration.ofHours(24);
    private static final Duration FETCHING = Duration.ofMinutes(5);
    private static final String ROOT = "/video/123pan";

    private final FaceContext context;
    private final Namespace files;

    VideoLinks(FaceContext context) {
        this.context = context;
        this.files = context.netdisk().files().seeing(Space.RENDITIONS);
    }

    /** What somebody may do with a file. */
    private enum Purpose {
        /** Playlists name their pieces by addresses. */
        PLAY,
        /** The bytes as they are stored. */
        FETCH
    }

    /**
     * What an address grants.
     *
     * @param name of a file in the folder
     * @param expiry in seconds since 1970
     */
    private record Grant(long accountId, long folderId, String name, Purpose purpose, long expiry) {
        static Grant of(RawRequest request) {
            try {
                return new Grant(
                        Long.parseLong(request.variable("uid")),
                        Long.parseLong(request.variable("folderId")),
                        request.variable("name"),
                        request.info().query().find("fetch").isPresent() ? Purpose.FETCH : Purpose.PLAY,
                        Long.parseLong(request.info().query().find("t").orElse("")));
            } catch (NumberFormatException e) {
                throw refused();
            }
        }

        /** The text that is signed. */
        String statement() {
            return "%s/%d/%d/%s?t=%d&%s".formatted(ROOT, accountId, folderId, name, expiry, purpose);
        }

        Parameters query(String signature) {
            Parameters query = Parameters.NONE.with("t", Long.toString(expiry)).with("s", signature);
            return purpose == Purpose.FETCH ? query.with("fetch", "1") : query;
        }

        /** The same for another file of the folder, with time of its own. */
        Grant forPiece(String piece, Instant end) {
            return new Grant(accountId, folderId, piece, purpose, end.getEpochSecond());
        }
    }

    /** The address from which a playlist or a piece is played, for a day. */
    Secret toPlay(FileNode file) {
        return address(grant(file, Purpose.PLAY, PLAYING));
    }

    /** The address from which a file can be fetched as it is stored, for a day. */
    Secret toFetch(FileNode file) {
        return address(grant(file, Purpose.FETCH, PLAYING));
    }

    /** The address from which a zip can be fetched, for five minutes as in the vendor's sample. */
    Secret toFetchSoon(FileNode file) {
        return address(grant(file, Purpose.FETCH, FETCHING));
    }

    private Grant grant(FileNode file, Purpose purpose, Duration validity) {
        Instant expiry = context.clock().instant().plus(validity);
        return new Grant(file.accountId(), file.parentId(), file.name(), purpose, expiry.getEpochSecond());
    }

    private Secret address(Grant grant) {
        return Secret.of("%s%s/%d/%d/%s"
                .formatted(
                        context.publicBase().get(), ROOT, grant.accountId(), grant.folderId(), relativeAddress(grant)));
    }

    private String relativeAddress(Grant grant) {
        String signature = context.netdisk().links().sign(grant.statement());
        return Parameters.encode(grant.name()) + "?" + grant.query(signature).encode();
    }

    RawRoute route() {
        return OpenToPages.route(ROOT + "/{uid}/{folderId}/{name}", new PlainRefusals(this::serve));
    }

    private void serve(RawRequest request) throws IOException {
        Grant grant = granted(request);
        Account account = context.netdisk().accounts().get(grant.accountId());
        FileNode file = files.child(account, grant.folderId(), grant.name())
                .orElseThrow(() -> new DuopanException(ErrorKind.NOT_FOUND, "what was made of the video is gone"));
        try (StoredContent content = context.netdisk().contents().open(file)) {
            if (grant.purpose() == Purpose.PLAY && Playlist.isOne(file)) {
                Instant end = context.clock().instant().plus(PLAYING);
                Playlist.read(content)
                        .withAddresses(piece -> relativeAddress(grant.forPiece(piece, end)))
                        .send(request.exchange());
            } else {
                send(ServedContent.of(file.name(), content), grant.purpose(), request);
            }
        }
    }

    private static void send(ServedContent content, Purpose purpose, RawRequest request) throws IOException {
        ServedContent answer = purpose == Purpose.PLAY ? ContentTypes.shown(content) : content;
        OpenToPages.allow(answer).send(request.exchange());
    }

    private Grant granted(RawRequest request) {
        Grant grant = Grant.of(request);
        String signature = request.info().query().find("s").orElse("");
        Instant expiry = Instant.ofEpochSecond(Math.clamp(grant.expiry(), 0, Integer.MAX_VALUE));
        if (!context.netdisk().links().isSigned(grant.statement(), signature)
                || expiry.isBefore(context.clock().instant())) {
            throw refused();
        }
        return grant;
    }

    private static DuopanException refused() {
        return new DuopanException(ErrorKind.DENIED, "the address isn't valid, or no longer; ask for a new one");
    }
}
