package dev.duopan.client.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.Endpoint;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;
import dev.duopan.api.Verb;
import dev.duopan.api.WireBody;
import dev.duopan.api.WireHeaders;
import dev.duopan.api.WireRequest;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.api.baidu.file.DescribeFiles;
import dev.duopan.api.baidu.file.FileDescription;
import dev.duopan.client.ByteSpan;
import dev.duopan.client.Client;
import dev.duopan.client.Credentials;
import dev.duopan.client.Download;
import dev.duopan.client.Downloads;
import dev.duopan.client.LinkRefusedException;
import dev.duopan.client.SignedLink;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;

/**
 * Opens downloads: by a fresh link each, with the token joined to it, which goes to the link's own host and no further
 * (docs/wire/baidu-xpan.md section 5).
 *
 * <p>A refused link is replaced once. Where a host refuses ranges over 5 MiB, wide ones are read in parts of that width from
 * then on.
 */
final class Downloader {
    private static final Endpoint<DescribeFiles> DESCRIPTION = Endpoint.of(DescribeFiles.class);
    private static final int FORBIDDEN = 403;
    private static final int UNAUTHORIZED = 401;

    private final FileCalls files;
    private final Credentials credentials;
    private final Downloads downloads;
    private final long largestRange;
    private volatile boolean narrow;

    Downloader(Client client, Credentials credentials, TransferSettings settings) {
        this.files = new FileCalls(client);
        this.credentials = credentials;
        this.downloads = new Downloads(client);
        this.largestRange = settings.largestRange();
    }

    Download open(long fsId, ByteSpan span) {
        return open(new LinkedFile(downloads, () -> link(fsId)), span);
    }

    Download open(FileDescription known, ByteSpan span) {
        long fsId = known.fsId();
        return open(LinkedFile.beginningWith(link(fsId, List.of(known)), downloads, () -> link(fsId)), span);
    }

    private Download open(LinkedFile file, ByteSpan span) {
        long widest = narrow && !span.equals(ByteSpan.ALL)
                ? Math.min(largestRange, TransferSettings.REPORTED_RANGE)
                : largestRange;
        if (span.limit() > widest) {
            return inRanges(file, span, widest);
        }
        try {
            return file.open(span, refusal -> isOutdated(refusal) && !isTooWide(refusal, span));
        } catch (LinkRefusedException e) {
            if (!isTooWide(e, span)) {
                throw RefusedLinks.described(e);
            }
        }
        Download download = inRanges(file, span, TransferSettings.REPORTED_RANGE);
        narrow = true;
        return download;
    }

    /** Returns where the bytes are: the token stays behind at the host that leads there. */
    SignedLink target(long fsId) {
        try {
            return downloads.target(link(fsId));
        } catch (LinkRefusedException e) {
            throw RefusedLinks.described(e);
        }
    }

    private static Download inRanges(LinkedFile file, ByteSpan span, long widest) {
        Download first = part(file, new ByteSpan(span.offset(), Math.min(span.limit(), widest)));
        return Ranges.join(first, span, widest, part -> part(file, part));
    }

    private static Download part(LinkedFile file, ByteSpan span) {
        return orDescribed(() -> file.open(span, Downloader::isOutdated));
    }

    private static Download orDescribed(Supplier<Download> opening) {
        try {
            return opening.get();
        } catch (LinkRefusedException e) {
            throw RefusedLinks.described(e);
        }
    }

    private static boolean isOutdated(LinkRefusedException refusal) {
        return refusal.status() == FORBIDDEN || refusal.status() == UNAUTHORIZED;
    }

    private static boolean isTooWide(LinkRefusedException refusal, ByteSpan span) {
        return span.limit() > TransferSettings.REPORTED_RANGE
                && RefusedLinks.described(refusal) instanceof ApiException told
                && told.code().equals(BaiduError.PCS_HOTLINK.code());
    }

    private SignedLink link(long fsId) {
        return link(
                fsId,
                files.describe(DescribeFiles.withLinks(List.of(fsId))).send().list());
    }

    private SignedLink link(long fsId, List<FileDescription> found) {
        Secret dlink = found.stream()
                .filter(file -> file.fsId() == fsId && file.dlink() != null)
                .map(FileDescription::dlink)
                .findFirst()
                .orElseThrow(() -> new DuopanException(
                        ErrorKind.NOT_FOUND, "download of file %d: there is no such file".formatted(fsId)));
        WireRequest plain = new WireRequest(Verb.GET, URI.create(dlink.reveal()), WireHeaders.NONE, WireBody.NONE);
        URI address = credentials.authorise(DESCRIPTION, plain).request().uri();
        return new SignedLink(address, BaiduPanBuilder.AGENT);
    }
}
