package dev.duopan.netdisk.pan123;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Parameters;
import dev.duopan.api.Secret;
import dev.duopan.api.WireHeaders;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.SliceReceipt;
import dev.duopan.netdisk.SliceWrite;
import dev.duopan.netdisk.UploadSession;
import dev.duopan.netdisk.Uploads;
import dev.duopan.netdisk.dispatch.FaceContext;
import dev.duopan.netdisk.dispatch.RawRequest;
import dev.duopan.netdisk.dispatch.RawRoute;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Addresses to which anybody who has them can put one slice for an hour, as on the vendor's object storage
 * (docs/wire/123pan.md sections 1.1, 1.3 and 6.1).
 *
 * <p>An address is the only thing that counts: header fields such as {@code Authorization}, {@code Platform} or {@code
 * Content-Type} are of no interest. A slice is acknowledged with status 200, its md5 as {@code ETag} and no body, when its
 * bytes are on disk; put again, it replaces what was there. Refusals are HTTP statuses and the storage's own XML.
 */
final class SliceLinks {
    private static final Duration VALIDITY = Duration.ofHours(1);
    private static final String BUCKET = "/123-1";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final FaceContext context;
    private final Uploads uploads;

    /** Addresses for the uploads that are seen. */
    SliceLinks(FaceContext context, Uploads uploads) {
        this.context = context;
        this.uploads = uploads;
    }

    /**
     * What an address grants.
     *
     * @param number of the slice, from 1
     */
    private record Grant(long accountId, String etag, String uploadId, int number, Instant given) {
        static Grant of(RawRequest request) {
            try {
                return new Grant(
                        Long.parseLong(request.variable("owner").replaceFirst("-0$", "")),
                        request.variable("etag"),
                        parameter(request, "uploadId"),
                        Integer.parseInt(parameter(request, "partNumber")),
                        DATE.parse(parameter(request, "X-Amz-Date"), Instant::from));
            } catch (NumberFormatException | DateTimeParseException e) {
                throw new StorageRefusal(StorageRefusal.Reason.WRONG_SIGNATURE);
            }
        }

        String path() {
            return "%s/%.8s/%d-0/%s".formatted(BUCKET, etag, accountId, etag);
        }

        Parameters query() {
            return Parameters.NONE
                    .with("X-Amz-Algorithm", "HMAC-SHA256")
                    .with("X-Amz-Date", DATE.format(given))
                    .with("X-Amz-Expires", Long.toString(VALIDITY.toSeconds()))
                    .with("X-Amz-SignedHeaders", "")
                    .with("partNumber", Integer.toString(number))
                    .with("uploadId", uploadId)
                    .with("x-id", "UploadPart");
        }

        /** The text that is signed. */
        String statement() {
            return "PUT %s?%s".formatted(path(), query().encode());
        }
    }

    /** The address for a slice, counted from 1. */
    Secret to(UploadSession session, int number) {
        String etag = Objects.requireNonNullElse(session.request().fingerprint().md5(), session.id());
        Instant now = context.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        Grant grant = new Grant(session.accountId(), etag, session.id(), number, now);
        Parameters signed =
                grant.query().with("X-Amz-Signature", context.netdisk().links().sign(grant.statement()));
        return Secret.of("%s%s?%s".formatted(context.publicBase().get(), grant.path(), signed.encode()));
    }

    RawRoute route() {
        return new RawRoute(Set.of("PUT"), BUCKET + "/{head}/{owner}/{etag}", this::receive);
    }

    private void receive(RawRequest request) throws IOException {
        try {
            SliceReceipt receipt = store(request);
            WireHeaders headers = WireHeaders.of("ETag", "\"%s\"".formatted(receipt.md5()));
            request.exchange().answer(200, headers, 0).close();
        } catch (DuopanException e) {
            request.drain();
            StorageRefusal.of(e).answer(request.exchange());
        }
    }

    private SliceReceipt store(RawRequest request) throws IOException {
        Grant grant = granted(request);
        Account account = context.netdisk().accounts().get(grant.accountId());
        SliceWrite slice = SliceWrite.of(grant.uploadId(), grant.number() - 1).withLength(length(request));
        return uploads.writeSlice(account, slice, request.exchange().body());
    }

    private Grant granted(RawRequest request) {
        Grant grant = Grant.of(request);
        if (!context.netdisk().links().isSigned(grant.statement(), parameter(request, "X-Amz-Signature"))) {
            throw new StorageRefusal(StorageRefusal.Reason.WRONG_SIGNATURE);
        }
        if (grant.given().plus(VALIDITY).isBefore(context.clock().instant())) {
            throw new StorageRefusal(StorageRefusal.Reason.EXPIRED);
        }
        return grant;
    }

    private static @Nullable Long length(RawRequest request) {
        Optional<String> length = request.info().headers().find("Content-Length");
        try {
            return length.map(Long::valueOf).orElse(null);
        } catch (NumberFormatException e) {
            throw new DuopanException(ErrorKind.INVALID, "Content-Length is no number");
        }
    }

    private static String parameter(RawRequest request, String name) {
        return request.info().query().find(name).orElse("");
    }
}
