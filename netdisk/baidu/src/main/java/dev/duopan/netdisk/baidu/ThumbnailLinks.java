package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.Parameters;
import dev.duopan.api.Secret;
import dev.duopan.api.WireHeaders;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.api.baidu.file.Thumbnails;
import dev.duopan.netdisk.FileCategory;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.dispatch.ByteSource;
import dev.duopan.netdisk.dispatch.RawRequest;
import dev.duopan.netdisk.dispatch.RawRoute;
import dev.duopan.netdisk.dispatch.ServedContent;
import dev.duopan.netdisk.media.PictureBox;
import dev.duopan.netdisk.media.Previewing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links to small pictures of a file, which need no token (docs/wire/baidu-xpan.md section 3.0).
 *
 * <p>Their time is the full hour in which they were made, and they are good until eight hours after that. A picture fits into
 * the box that {@code size} names, in its own proportions; boxes other than the four usual ones are drawn too, but not kept.
 * {@code quality} is accepted and doesn't matter. What can't be drawn after all, or would take too much, is 31141.
 */
final class ThumbnailLinks {
    private static final long HOUR = 3600;
    private static final Pattern SIZE = Pattern.compile("c(\\d{1,5})_u(\\d{1,5})");
    private static final PictureBox ICON = new PictureBox(60, 60);
    private static final PictureBox SMALL = new PictureBox(140, 90);
    private static final PictureBox MIDDLE = new PictureBox(360, 270);
    private static final PictureBox LARGE = new PictureBox(850, 580);
    private static final Set<PictureBox> USUAL = Set.of(ICON, SMALL, MIDDLE, LARGE);

    private final FileLinks links;
    private final Previewing previewing;

    ThumbnailLinks(FileLinks links, Previewing previewing) {
        this.links = links;
        this.previewing = previewing;
    }

    RawRoute route() {
        return RawRoute.get(FileLink.Kind.THUMBNAIL.path("{md5}"), this::serve);
    }

    Thumbnails to(FileNode file) {
        long now = links.now();
        FileLink link = links.to(FileLink.Kind.THUMBNAIL, file, now - now % HOUR);
        return new Thumbnails(
                address(link, file, ICON),
                address(link, file, SMALL),
                address(link, file, MIDDLE),
                address(link, file, LARGE),
                null);
    }

    private Secret address(FileLink link, FileNode file, PictureBox box) {
        Parameters more = Parameters.NONE
                .with("size", "c%d_u%d".formatted(box.width(), box.height()))
                .with("quality", "100")
                .with("vuk", Long.toString(file.accountId()))
                .with("ft", FileCategory.of(file.name()) == FileCategory.VIDEO ? "video" : "image");
        return Secret.of(links.address(link, more));
    }

    private void serve(RawRequest request) throws IOException {
        FileNode file = links.file(links.checked(FileLink.Kind.THUMBNAIL, request));
        byte[] picture = draw(file, box(request));
        ByteSource bytes = (offset, length) -> part(picture, offset, length);
        new ServedContent(file.name(), picture.length, md5(picture), bytes, WireHeaders.NONE)
                .with("Content-Type", "image/jpeg")
                .with("Content-Disposition", "inline")
                .with("Cache-Control", "private, max-age=28800")
                .send(request.exchange());
    }

    private byte[] draw(FileNode file, PictureBox box) {
        try {
            return previewing.picture(file, box, USUAL.contains(box));
        } catch (DuopanException e) {
            switch (e.kind()) {
                case INVALID, TOO_LARGE, UNSUPPORTED ->
                    throw new ApiException(BaiduError.PCS_THUMBNAIL, String.valueOf(e.getMessage()));
                default -> throw e;
            }
        }
    }

    private static PictureBox box(RawRequest request) {
        Matcher size = SIZE.matcher(request.info().query().find("size").orElse(""));
        if (!size.matches()) {
            throw new ApiException(BaiduError.PCS_PARAMETER, "size must be like c360_u270");
        }
        return new PictureBox(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)));
    }

    private static ByteArrayInputStream part(byte[] picture, long offset, long length) {
        return new ByteArrayInputStream(picture, Math.toIntExact(offset), Math.toIntExact(length));
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }
}
