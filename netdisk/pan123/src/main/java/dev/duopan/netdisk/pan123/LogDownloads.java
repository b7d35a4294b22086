package dev.duopan.netdisk.pan123;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Parameters;
import dev.duopan.api.Secret;
import dev.duopan.api.WireHeaders;
import dev.duopan.api.pan123.Pan123Time;
import dev.duopan.api.pan123.open.DirectLinkLog;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.LogHour;
import dev.duopan.netdisk.dispatch.FaceContext;
import dev.duopan.netdisk.dispatch.RawRequest;
import dev.duopan.netdisk.dispatch.RawRoute;
import dev.duopan.netdisk.dispatch.ServedContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** Signed addresses, each of which gives the log of one hour for a day (docs/wire/123pan.md section 4.9). */
final class LogDownloads {
    private static final Duration VALIDITY = Duration.ofHours(24);
    private static final String ROOT = "/download/123pan-logs";

    private final FaceContext context;

    LogDownloads(FaceContext context) {
        this.context = context;
    }

    /** The entry of an hour in a listing. */
    DirectLinkLog entry(Account account, LogHour hour) {
        String begin = Pan123Time.LISTED.write(hour.start());
        String end = Pan123Time.LISTED.write(hour.start().plus(Duration.ofHours(1)));
        return new DirectLinkLog(
                Long.toString(hour.id()),
                Pan123Time.HOUR.write(hour.start()) + ".gz",
                hour.size(),
                begin.substring(0, 16) + "~" + end.substring(11, 16),
                address(account, hour));
    }

    private Secret address(Account account, LogHour hour) {
        String path = "%s/%d/%d/%s.gz".formatted(ROOT, account.id(), hour.id(), Pan123Time.HOUR.write(hour.start()));
        String expiry = Long.toString(context.clock().instant().plus(VALIDITY).getEpochSecond());
        Parameters query = Parameters.NONE.with("t", expiry).with("s", sign(path, expiry));
        return Secret.of(context.publicBase().get() + path + "?" + query.encode());
    }

    private String sign(String path, String expiry) {
        return context.netdisk().links().sign(path + "?t=" + expiry);
    }

    RawRoute route() {
        return RawRoute.get(ROOT + "/{uid:number}/{hour:number}/{name}", new PlainRefusals(this::serve));
    }

    private void serve(RawRequest request) throws IOException {
        checkSignature(request);
        Account account = context.netdisk().accounts().get(Long.parseLong(request.variable("uid")));
        byte[] text = context.netdisk()
                .directLinks()
                .log()
                .text(account, Long.parseLong(request.variable("hour")))
                .orElseThrow(() -> new DuopanException(ErrorKind.NOT_FOUND, "the log of this hour is gone"));
        new ServedContent(
                        request.variable("name"),
                        text.length,
                        Digests.md5(text),
                        (offset, length) -> new ByteArrayInputStream(text, (int) offset, (int) length),
                        WireHeaders.of("Content-Type", "application/gzip"))
                .send(request.exchange());
    }

    private void checkSignature(RawRequest request) {
        Parameters query = request.info().query();
        String expiry =
                query.find("t").filter(text -> text.matches("\\d{1,12}")).orElse("0");
        String statement = request.info().path() + "?t=" + expiry;
        boolean expired = Instant.ofEpochSecond(Long.parseLong(expiry))
                .isBefore(context.clock().instant());
        if (!context.netdisk().links().isSigned(statement, query.find("s").orElse("")) || expired) {
            throw new DuopanException(
                    ErrorKind.DENIED, "the address isn't valid, or no longer; list the logs again for a new one");
        }
    }
}
