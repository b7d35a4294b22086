package dev.duopan.netdisk.baidu;

import dev.duopan.netdisk.FileNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The kinds of files, told by what their names end with (docs/wire/baidu-xpan.md section 3.0). */
final class Categories {
    private static final int OTHER = 6;
    private static final Map<String, Integer> BY_EXTENSION = new HashMap<>();

    static {
        put(1, "3g2 3gp asf avi flv m2ts m4v mkv mov mp4 mpeg mpg mts rm rmvb ts vob webm wmv");
        put(2, "aac aiff amr ape flac m4a mid mp3 oga ogg opus wav wma");
        put(3, "avif bmp gif heic heif ico jpeg jpg jfif png psd raw svg tif tiff webp");
        put(
                4,
                "azw3 csv doc docx epub htm html key log md mobi numbers odp ods odt pages pdf ppt pptx rtf txt wps xls xlsx");
        put(5, "apk appimage deb dmg exe ipa msi pkg rpm");
        put(7, "torrent");
    }

    private Categories() {}

    private static void put(int category, String extensions) {
        Arrays.stream(extensions.split(" ", -1)).forEach(extension -> BY_EXTENSION.put(extension, category));
    }

    static int of(FileNode node) {
        String name = node.name().toLowerCase(Locale.ROOT);
        return node.isFolder() ? OTHER : BY_EXTENSION.getOrDefault(name.substring(name.lastIndexOf('.') + 1), OTHER);
    }
}
