package dev.duopan.api.baidu.file;

import dev.duopan.api.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Signed links to small pictures of a file. The official tables call this an array or a text; it is an object.
 *
 * @param icon 60 by 60 pixels
 * @param url1 140 by 90
 * @param url2 360 by 270
 * @param url3 850 by 580
 * @param url4 larger; newer
 */
public record Thumbnails(
        @Nullable Secret icon,
        @Nullable Secret url1,
        @Nullable Secret url2,
        @Nullable Secret url3,
        @Nullable Secret url4) {
    /** No pictures. */
    public static final Thumbnails NONE = new Thumbnails(null, null, null, null, null);
}
