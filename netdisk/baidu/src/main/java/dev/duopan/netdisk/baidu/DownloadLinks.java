package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Parameters;
import dev.duopan.api.Secret;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.netdisk.Account;
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

/**
 * Links by which files are downloaded: the {@code dlink}, which needs a token of the same account and leads by status 302 to a
 * second address, which gives the bytes to whoever has it. Both are valid 8 hours (docs/wire/baidu-xpan.md section 5).
 *
 * <p>A link names a content: when the file has another one, or is deleted, the link leads nowhere.
 */
final class DownloadLinks {
    private static final long LARGEST_RANGE = 5 << 20;
    private static final String AGENT = "pan.baidu.com";

    private final FaceContext context;
    private final Views views;
    private final QueryAuthenticator authenticator;

    DownloadLinks(FaceContext context, Views views) {
        this.context = context;
        this.views = views;
        this.authenticator = new QueryAuthenticator(context.netdisk().tokens());
    }

    List<RawRoute> routes() {
        return List.of(
                RawRoute.get(DownloadLink.Stage.FIRST.path("{md5}"), this::lead),
                RawRoute.get(DownloadLink.Stage.SECOND.path("{md5}"), this::serve));
    }

    /** Returns a link to a file, without a token. */
    Secret to(FileNode file) {
        return Secret.of(address(DownloadLink.Stage.FIRST, file, Parameters.NONE));
    }

    private String address(DownloadLink.Stage stage, FileNode file, Parameters more) {
        DownloadLink link = new DownloadLink(stage, views.md5(file).orElse(""), file.accountId(), file.id(), now());
        return link.address(context.publicBase().get(), context.netdisk().links(), more);
    }

    private long now() {
        return context.clock().instant().getEpochSecond();
    }

    private void lead(RawRequest request) throws IOException {
        DownloadLink link = checked(DownloadLink.Stage.FIRST, request);
        Grant grant = authenticator.grant(request.info());
        if (grant.account().id() != link.accountId()) {
            throw new ApiException(BaiduError.PCS_NOT_PERMITTED);
        }
        FileNode file = file(link);
        Parameters name = Parameters.NONE.with("filename", file.name());
        Replies.redirect(request.exchange(), address(DownloadLink.Stage.SECOND, file, name));
    }

    private void serve(RawRequest request) throws IOException {
        FileNode file = file(checked(DownloadLink.Stage.SECOND, request));
        checkRange(request, file.size());
        try (StoredContent content = context.netdisk().contents().open(file)) {
            String crc32 = HexFormat.of().toHexDigits((int) content.content().crc32());
            ServedContent.of(file.name(), content)
                    .with("x-bs-meta-crc32", crc32)
                    .send(request.exchange());
        }
    }

    private DownloadLink checked(DownloadLink.Stage stage, RawRequest request) {
        if (context.fidelity().has(FidelitySwitch.USER_AGENT) && !hasAgent(request)) {
            throw new ApiException(BaiduError.PCS_HOTLINK);
        }
        DownloadLink link = DownloadLink.read(stage, request)
                .filter(read ->
                        read.isSigned(request.info().query(), context.netdisk().links()))
                .orElseThrow(() -> new ApiException(BaiduError.PCS_LINK_SIGNATURE));
        if (link.isExpired(now())) {
            throw new ApiException(BaiduError.PCS_LINK_EXPIRED);
        }
        return link;
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

    private FileNode file(DownloadLink link) {
        Account account = context.netdisk().accounts().get(link.accountId());
        FileNode file = context.netdisk().files().live(account, link.fileId());
        if (file.isFolder() || !views.md5(file).orElse("").equals(link.md5())) {
            throw new DuopanException(ErrorKind.NOT_FOUND, BaiduError.PCS_FILE_MISSING.text());
        }
        return file;
    }
}
