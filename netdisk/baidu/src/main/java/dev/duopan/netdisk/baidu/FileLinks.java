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
 * Makes and checks the links that give out files or show them. A link names a content: when the file has another one, or is
 * deleted, the link leads nowhere.
 */
final class FileLinks {
    private final FaceContext context;
    private final Views views;

    FileLinks(FaceContext context, Views views) {
        this.context = context;
        this.views = views;
    }

    /** Returns when it is, in seconds since 1970. */
    long now() {
        return context.clock().instant().getEpochSecond();
    }

    /** Returns a link to a file that counts from a time. */
    FileLink to(FileLink.Kind kind, FileNode file, long issued) {
        return new FileLink(kind, views.md5(file).orElse(""), file.accountId(), file.id(), issued);
    }

    /** Returns the address of a link. */
    String address(FileLink link, Parameters more) {
        return context.publicBase().get() + link.target(context.netdisk().links(), more);
    }

    /**
     * Returns the link that a request was made by.
     *
     * @throws ApiException 31362 if the link isn't as it was given out, 31360 if it has expired
     */
    FileLink checked(FileLink.Kind kind, RawRequest request) {
        FileLink link = FileLink.read(kind, request)
                .filter(read ->
                        read.isSigned(request.info().query(), context.netdisk().links()))
                .orElseThrow(() -> new ApiException(BaiduError.PCS_LINK_SIGNATURE));
        if (link.isExpired(now())) {
            throw new ApiException(BaiduError.PCS_LINK_EXPIRED);
        }
        return link;
    }

    /**
     * Returns the file of a link.
     *
     * @throws DuopanException {@code NOT_FOUND} if the file is gone or has another content
     */
    FileNode file(FileLink link) {
        Account account = context.netdisk().accounts().get(link.accountId());
        FileNode file = context.netdisk().files().live(account, link.fileId());
        if (file.isFolder() || !views.md5(file).orElse("").equals(link.md5())) {
            throw new DuopanException(ErrorKind.NOT_FOUND, BaiduError.PCS_FILE_MISSING.text());
        }
        return file;
    }
}
