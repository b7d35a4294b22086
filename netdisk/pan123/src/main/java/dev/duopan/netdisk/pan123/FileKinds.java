package dev.duopan.netdisk.pan123;

import dev.duopan.api.pan123.FileCategory;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the extension of a name tells about a file, in 123pan's categories (docs/wire/123pan.md section 4.2). */
final class FileKinds {
    private static final Map<String, FileCategory> BY_EXTENSION = extensions();

    private FileKinds() {}

    private static Map<String, FileCategory> extensions() {
        Map<String, FileCategory> kinds = new HashMap<>();
        put(kinds, FileCategory.AUDIO, "aac aiff amr ape dsf flac m4a mid mp3 ogg opus wav wma");
        put(
                kinds,
                FileCategory.VIDEO,
                "3gp asf avi f4v flv m2ts m4v mkv mov mp4 mpeg mpg mts ogv rm rmvb ts vob webm wmv");
        put(kinds, FileCategory.PICTURE, "avif bmp gif heic heif ico jpeg jpg png psd raw svg tif tiff webp");
        put(kinds, FileCategory.ARCHIVE, "7z bz2 gz iso lz4 rar tar tgz xz zip zst");
        return Collections.unmodifiableMap(kinds);
    }

    private static void put(Map<String, FileCategory> kinds, FileCategory category, String extensions) {
        for (String extension : extensions.split(" ", -1)) {
            kinds.put(extension, category);
        }
    }

    static FileCategory of(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return name.indexOf('.') < 0
                ? FileCategory.UNKNOWN
                : BY_EXTENSION.getOrDefault(extension, FileCategory.UNKNOWN);
    }
}
