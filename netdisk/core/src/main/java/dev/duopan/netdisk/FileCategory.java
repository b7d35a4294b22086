package dev.duopan.netdisk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of files, told by what their names end with (docs/wire/baidu-xpan.md section 3.0).
 *
 * <p>The database knows the same endings, so that it can search by kind; a test holds both together.
 */
public enum FileCategory {
    /** Moving pictures. */
    VIDEO(1, "3g2 3gp asf avi flv m2ts m4v mkv mov mp4 mpeg mpg mts rm rmvb ts vob webm wmv"),
    /** Sound. */
    AUDIO(2, "aac aiff amr ape flac m4a mid mp3 oga ogg opus wav wma"),
    /** Pictures. */
    PICTURE(3, "avif bmp gif heic heif ico jpeg jpg jfif png psd raw svg tif tiff webp"),
    /** Texts, tables and slides. */
    DOCUMENT(
            4,
            "azw3 csv doc docx epub htm html key log md mobi numbers odp ods odt pages pdf ppt pptx rtf txt wps xls xlsx"),
    /** Programs and what installs them. */
    APPLICATION(5, "apk appimage deb dmg exe ipa msi pkg rpm"),
    /** Everything else. */
    OTHER(6, ""),
    /** Torrent seeds. */
    TORRENT(7, "torrent");

    private static final Map<String, FileCategory> BY_EXTENSION = new HashMap<>();

    static {
        for (FileCategory category : values()) {
            category.extensions().forEach(extension -> BY_EXTENSION.put(extension, category));
        }
    }

    private final int number;
    private final String extensions;

    FileCategory(int number, String extensions) {
        this.number = number;
        this.extensions = extensions;
    }

    /** Returns the number that stands for it in the database. */
    public int number() {
        return number;
    }

    /** Returns what names of such files end with after the last dot, in lower case. */
    public List<String> extensions() {
        return extensions.isEmpty() ? List.of() : List.of(extensions.split(" ", -1));
    }

    /** Returns the category of that number. */
    public static Optional<FileCategory> numbered(int number) {
        return Arrays.stream(values())
                .filter(category -> category.number == number)
                .findFirst();
    }

    /** Returns the category of a file of that name. */
    public static FileCategory of(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return BY_EXTENSION.getOrDefault(extension, OTHER);
    }
}
