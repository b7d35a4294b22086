package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.Parameters;
import dev.duopan.api.Secret;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.Grant;
import dev.duopan.netdisk.StoredContent;
import dev.duopan.netdisk.dispatch.FaceContext;
import dev.duopan.netdisk.dispatch.FidelitySwitch;
import dev.duopan.netdisk.dispatch.RawRequest;
import dev.duopan.netdisk.dispatch.RawRoute;
import dev.duopan.netdisk.dispatch.Replies;
import dev.duopan.netdisk.dispatch.RequestedRanges;
import dev.duopan.netdisk.dispatch.ServedContent;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Links by which files are downloaded: the {@code dlink}, which needs a token of the same account and leads by status 302 to a
 * second address, which gives the bytes to whoever has it. Both are valid 8 hours (docs/wire/baidu-xpan.md section 5).
 */
final class DownloadLinks {
    private static final long LARGEST_RANGE = 5 << 20;
    private static final String AGENT = "pan.baidu.com";

    private final FaceContext context;
    private final FileLinks links;
    private final QueryAuthenticator authenticator;

    DownloadLinks(FaceContext context, FileLinks links) {
        this.context = context;
        this.links = links;
        this.authenticator = new QueryAuthenticator(context.netdisk().tokens());
    }

    List<RawRoute> routes() {
        return List.of(
                RawRoute.get(FileLink.Kind.DOWNLOAD.path("{md5}"), this::lead),
                RawRoute.get(FileLink.Kind.CONTENT.path("{md5}"), this::serve));
    }

    /** Returns a link to a file, without a token. */
    Secret to(FileNode file) {
        return Secret.of(address(FileLink.Kind.DOWNLOAD, file, Parameters.NONE));
    }

    private String address(FileLink.Kind kind, FileNode file, Parameters more) {
        int random = ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);
        Parameters all = Parameters.NONE.with("r", Integer.toString(random)).with(more);
        return links.address(links.to(kind, file, links.now()), all);
    }

    private void lead(RawRequest request) throws IOException {
        FileLink link = checked(FileLink.Kind.DOWNLOAD, request);
        Grant grant = authenticator.grant(request.info());
        if (grant.account().id() != link.accountId()) {
            throw new ApiException(BaiduError.PCS_NOT_PERMITTED);
        }
        FileNode file = links.file(link);
        Parameters name = Parameters.NONE.with("filename", file.name());
        Replies.redirect(request.exchange(), address(FileLink.Kind.CONTENT, file, name));
    }

    private void serve(RawRequest request) throws IOException {
        FileNode file = links.file(checked(FileLink.Kind.CONTENT, request));
        checkRange(request, file.size());
        try (StoredContent content = context.netdisk().contents().open(file)) {
            String crc32 = HexFormat.of().toHexDigits((int) content.content().crc32());
            ServedContent.of(file.name(), content)
                    .with("x-bs-meta-crc32", crc32)
                    .send(request.exchange());
        }
    }

    private FileLink checked(FileLink.Kind kind, RawRequest request) {
        if (context.fidelity().has(FidelitySwitch.USER_AGENT) && !hasAgent(request)) {
            throw new ApiException(BaiduError.PCS_HOTLINK);
        }
        return links.checked(kind, request);
    }

    private static boolean hasAgent(RawRequest request) {
        return request.info()
                .headers()
                .find("User-Agent")
                .filter(agent -> agent.contains(AGENT))
                .isPresent();
    }

    private void checkRange(RawRequest request, long size) {
        RequestedRanges ranges = RequestedRanges.parse(request.info().headers().find("Range"), size);
        if (context.fidelity().has(FidelitySwitch.RANGE_CAP) && ranges.widest() > LARGEST_RANGE) {
            throw new ApiException(BaiduError.PCS_HOTLINK, "a range over 5 MiB, anti hotlinking");
        }
    }
}
