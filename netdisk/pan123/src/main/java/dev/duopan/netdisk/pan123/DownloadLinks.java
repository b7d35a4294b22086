package dev.duopan.netdisk.pan123;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Parameters;
import dev.duopan.api.Secret;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.Space;
import dev.duopan.netdisk.StoredContent;
import dev.duopan.netdisk.dispatch.FaceContext;
import dev.duopan.netdisk.dispatch.MeteredExchange;
import dev.duopan.netdisk.dispatch.RawRequest;
import dev.duopan.netdisk.dispatch.RawRoute;
import dev.duopan.netdisk.dispatch.ServedContent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * Addresses from which anybody who has them can fetch one content for a day (docs/wire/123pan.md section 7.1).
 *
 * <p>An address names the content, not just the file: after the file got another content, or was deleted, it leads nowhere. As
 * on the vendor's storage hosts, refusals are HTTP statuses and plain text, 403 for a bad or expired signature and 404 for
 * what is gone.
 */
final class DownloadLinks {
    private static final Duration VALIDITY = Duration.ofHours(24);
    private static final String ROOT = "/download/123pan";

    private final FaceContext context;
    private final DownloadTraffic traffic;

    DownloadLinks(FaceContext context) {
        this.context = context;
        this.traffic = new DownloadTraffic(context);
    }

    /**
     * What an address grants.
     *
     * @param expiry in seconds since 1970
     */
    private record Grant(long accountId, long fileId, String etag, long expiry) {
        static Grant of(RawRequest request) {
            try {
                return new Grant(
                        Long.parseLong(request.variable("uid")),
                        Long.parseLong(request.variable("fileId")),
                        request.variable("etag"),
                        Long.parseLong(request.info().query().find("t").orElse("")));
            } catch (NumberFormatException e) {
                throw refused();
            }
        }

        /** The text that is signed. */
        String statement() {
            return "%s/%d/%d/%s?t=%d".formatted(ROOT, accountId, fileId, etag, expiry);
        }
    }

    /**
     * Returns the address of a file.
     *
     * @throws dev.duopan.api.ApiException with code 5113 if the account's traffic of the day is used up
     */
    Secret to(Account account, FileNode file) {
        traffic.check(account);
        return to(file);
    }

    private Secret to(FileNode file) {
        Grant grant = new Grant(
                file.accountId(),
                file.id(),
                FileViews.etag(file),
                context.clock().instant().plus(VALIDITY).getEpochSecond());
        Parameters query = Parameters.NONE
                .with("t", Long.toString(grant.expiry()))
                .with("s", context.netdisk().links().sign(grant.statement()))
                .with("filename", file.name());
        return Secret.of("%s%s/%d/%d/%s?%s"
                .formatted(
                        context.publicBase().get(),
                        ROOT,
                        grant.accountId(),
                        grant.fileId(),
                        grant.etag(),
                        query.encode()));
    }

    RawRoute route() {
        return RawRoute.get(ROOT + "/{uid}/{fileId}/{etag}", new PlainRefusals(this::serve));
    }

    private void serve(RawRequest request) throws IOException {
        Grant grant = Grant.of(request);
        try (StoredContent content = open(request, grant);
                MeteredExchange exchange = traffic.metered(request.exchange(), grant.accountId())) {
            ServedContent.of(name(request), content).send(exchange);
        }
    }

    private StoredContent open(RawRequest request, Grant grant) {
        String signature = request.info().query().find("s").orElse("");
        Instant expiry = Instant.ofEpochSecond(Math.clamp(grant.expiry(), 0, Integer.MAX_VALUE));
        if (!context.netdisk().links().isSigned(grant.statement(), signature)
                || expiry.isBefore(context.clock().instant())) {
            throw refused();
        }
        Netdisk netdisk = context.netdisk();
        Account account = netdisk.accounts().get(grant.accountId());
        FileNode file = netdisk.files().seeing(Space.DRIVE, Space.TRANSCODE).live(account, grant.fileId());
        if (!FileViews.etag(file).equals(grant.etag())) {
            throw new DuopanException(ErrorKind.NOT_FOUND, "the file has another content now");
        }
        return netdisk.contents().open(file);
    }

    private static DuopanException refused() {
        return new DuopanException(ErrorKind.DENIED, "the address isn't valid, or no longer; ask for a new one");
    }

    private static String name(RawRequest request) {
        return request.info().query().find("filename").orElse("download");
    }
}
