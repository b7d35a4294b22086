package dev.duopan.client.baidu;

import dev.duopan.api.DuopanException;
import dev.duopan.api.Endpoint;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;
import dev.duopan.api.Verb;
import dev.duopan.api.WireBody;
import dev.duopan.api.WireHeaders;
import dev.duopan.api.WireRequest;
import dev.duopan.api.baidu.BaiduDialect;
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
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Opens downloads: a fresh link each time, with the token joined to it, which goes to the link's own host and no further
 * (docs/wire/baidu-xpan.md section 5). A refused link is replaced once.
 */
final class Downloader {
    private static final Endpoint<DescribeFiles> DESCRIPTION = Endpoint.of(DescribeFiles.class);
    private static final int FORBIDDEN = 403;
    private static final int UNAUTHORIZED = 401;

    private final FileCalls files;
    private final Credentials credentials;
    private final Downloads downloads;
    private final long largestRange;

    Downloader(Client client, Credentials credentials, TransferSettings settings) {
        this.files = new FileCalls(client);
        this.credentials = credentials;
        this.downloads = new Downloads(client);
        this.largestRange = settings.largestRange();
    }

    Download open(long fsId, ByteSpan span) {
        if (span.limit() <= largestRange) {
            return openOnce(fsId, span);
        }
        Download first = openOnce(fsId, new ByteSpan(span.offset(), largestRange));
        return Ranges.join(first, span, largestRange, part -> openOnce(fsId, part));
    }

    private Download openOnce(long fsId, ByteSpan span) {
        try {
            return downloads.open(link(fsId), span);
        } catch (LinkRefusedException e) {
            if (e.status() != FORBIDDEN && e.status() != UNAUTHORIZED) {
                throw described(e);
            }
        }
        try {
            return downloads.open(link(fsId), span);
        } catch (LinkRefusedException e) {
            throw described(e);
        }
    }

    private SignedLink link(long fsId) {
        List<FileDescription> found =
                files.describe(DescribeFiles.withLinks(List.of(fsId))).send().list();
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

    /** Returns the error that the host wrote, if it did; else that of the status. */
    private static DuopanException described(LinkRefusedException refused) {
        try {
            new BaiduDialect()
                    .envelope("/file")
                    .unwrap(DESCRIPTION, refused.status(), refused.answer().getBytes(StandardCharsets.UTF_8));
            return refused;
        } catch (DuopanException e) {
            return e;
        }
    }
}
