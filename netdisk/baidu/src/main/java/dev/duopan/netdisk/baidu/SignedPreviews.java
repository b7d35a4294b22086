package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Parameters;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.dispatch.FaceContext;
import dev.duopan.netdisk.dispatch.RawRequest;

/**
 * Makes and checks the links that show files. A link names a content: when the file has another one, or is deleted, the link
 * leads nowhere.
 */
final class SignedPreviews {
    private final FaceContext context;
    private final Views views;

    SignedPreviews(FaceContext context, Views views) {
        this.context = context;
        this.views = views;
    }

    /** Returns when it is, in seconds since 1970. */
    long now() {
        return context.clock().instant().getEpochSecond();
    }

    /** Returns a link to a file that counts from a time. */
    PreviewLink to(PreviewLink.Kind kind, FileNode file, long issued) {
        return PreviewLink.to(kind, file, views.md5(file).orElse(""), issued);
    }

    /** Returns the address of a link. */
    String address(PreviewLink link, Parameters more) {
        return context.publicBase().get() + link.target(context.netdisk().links(), more);
    }

    /**
     * Returns the file that a request may see.
     *
     * @throws ApiException 31362 if the link isn't as it was given out, 31360 if it has expired
     * @throws DuopanException {@code NOT_FOUND} if the file is gone or has another content
     */
    FileNode requested(PreviewLink.Kind kind, RawRequest request) {
        PreviewLink link = PreviewLink.read(kind, request)
                .filter(read ->
                        read.isSigned(request.info().query(), context.netdisk().links()))
                .orElseThrow(() -> new ApiException(BaiduError.PCS_LINK_SIGNATURE));
        if (link.isExpired(now())) {
            throw new ApiException(BaiduError.PCS_LINK_EXPIRED);
        }
        Account account = context.netdisk().accounts().get(link.accountId());
        FileNode file = context.netdisk().files().live(account, link.fileId());
        if (file.isFolder() || !views.md5(file).orElse("").equals(link.md5())) {
            throw new DuopanException(ErrorKind.NOT_FOUND, BaiduError.PCS_FILE_MISSING.text());
        }
        return file;
    }
}
