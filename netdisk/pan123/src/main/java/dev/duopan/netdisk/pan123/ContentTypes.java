package dev.duopan.netdisk.pan123;

import dev.duopan.netdisk.dispatch.ServedContent;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the extension of a name tells a browser about a file that it may show by itself.
 *
 * <p>Pages and scripts aren't among them: they come from people, and would run under the address of this server. They are
 * downloaded, and everything else is shown without any right to act.
 */
final class ContentTypes {
    private static final String UNKNOWN = "application/octet-stream";
    private static final Map<String, String> BY_EXTENSION = extensions();

    private ContentTypes() {}

    private static Map<String, String> extensions() {
        Map<String, String> types = new HashMap<>();
        put(types, "audio/", "aac=aac flac=flac m4a=mp4 mp3=mpeg oga=ogg ogg=ogg opus=ogg wav=wav weba=webm");
        put(types, "image/", "avif=avif bmp=bmp gif=gif heic=heic ico=x-icon jpeg=jpeg jpg=jpeg png=png");
        put(types, "image/", "svg=svg+xml tif=tiff tiff=tiff webp=webp");
        put(types, "video/", "avi=x-msvideo m4v=mp4 mkv=x-matroska mov=quicktime mp4=mp4 mpeg=mpeg mpg=mpeg");
        put(types, "video/", "ogv=ogg ts=mp2t webm=webm");
        put(types, "text/", "csv=csv;charset=utf-8 srt=plain;charset=utf-8 txt=plain;charset=utf-8 vtt=vtt");
        put(types, "application/", "json=json m3u8=vnd.apple.mpegurl pdf=pdf zip=zip");
        return Map.copyOf(types);
    }

    private static void put(Map<String, String> types, String family, String pairs) {
        for (String pair : pairs.split(" ", -1)) {
            int equals = pair.indexOf('=');
            types.put(pair.substring(0, equals), family + pair.substring(equals + 1));
        }
    }

    /** Returns the media type of a name; that of unknown bytes if the name tells nothing. */
    static String of(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return name.indexOf('.') < 0 ? UNKNOWN : BY_EXTENSION.getOrDefault(extension, UNKNOWN);
    }

    /** Returns the content so that a browser shows it if it can, and downloads it if it can't. */
    static ServedContent shown(ServedContent content) {
        String type = of(content.name());
        ServedContent harmless =
                content.with("Content-Security-Policy", "sandbox").with("Content-Type", type);
        return type.equals(UNKNOWN) ? harmless : harmless.with("Content-Disposition", "inline");
    }
}
