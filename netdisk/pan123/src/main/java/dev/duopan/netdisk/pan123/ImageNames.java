package dev.duopan.netdisk.pan123;

import dev.duopan.api.ApiException;
import dev.duopan.api.pan123.Pan123Error;
import dev.duopan.api.pan123.open.ImageBed;
import java.util.Locale;

/** What the names of pictures end with (docs/wire/123pan.md section 4.11). */
final class ImageNames {
    private ImageNames() {}

    /** Returns what stands behind the last dot, as it is written; empty without a dot. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    static boolean isPicture(String name) {
        return ImageBed.EXTENSIONS.contains(extension(name).toLowerCase(Locale.ROOT));
    }

    /**
     * Refuses a name that isn't a picture's.
     *
     * @throws ApiException of kind INVALID
     */
    static void demandPicture(String name) {
        if (!isPicture(name)) {
            throw new ApiException(
                    Pan123Error.BAD_NAME,
                    "the name doesn't end like that of a picture: png, gif, jpeg, jpg, tiff, tif, webp, svg or bmp");
        }
    }
}
