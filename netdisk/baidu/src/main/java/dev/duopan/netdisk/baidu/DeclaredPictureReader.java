package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.api.baidu.CloudMd5;
import dev.duopan.api.baidu.upload.CreateFile;
import dev.duopan.api.baidu.upload.ExifInfo;
import dev.duopan.netdisk.DeclaredPicture;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of the picture that it makes, checked: any nonsense is error 2 (docs/wire/baidu-xpan.md section 3.13).
 * Cameras that don't know the time write blanks or zeros, which count as nothing.
 */
final class DeclaredPictureReader {
    private static final DateTimeFormatter EXIF_TIME =
            DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
    private static final Set<Integer> QUALITIES = Set.of(50, 70, 100);
    private static final int MOST_ORIENTATION = 8;
    private static final int LONGEST_MODEL = 200;

    private DeclaredPictureReader() {}

    static Optional<DeclaredPicture> read(CreateFile request) {
        DeclaredPicture picture = new DeclaredPicture(
                exif(request.exifInfo()), quality(request.zipQuality()), originalMd5(request.zipSign()));
        return picture.equals(new DeclaredPicture(null, null, null)) ? Optional.empty() : Optional.of(picture);
    }

    private static @Nullable Integer quality(@Nullable Integer quality) {
        if (quality != null && !QUALITIES.contains(quality)) {
            throw wrong("zip_quality must be 50, 70 or 100");
        }
        return quality;
    }

    private static @Nullable String originalMd5(@Nullable String sign) {
        if (sign == null || sign.isEmpty()) {
            return null;
        }
        if (!CloudMd5.isMd5(sign)) {
            throw wrong("zip_sign must be an md5");
        }
        return CloudMd5.decode(sign);
    }

    private static DeclaredPicture.@Nullable Exif exif(@Nullable ExifInfo info) {
        if (info == null) {
            return null;
        }
        String model = info.model();
        if (info.width() < 0
                || info.height() < 0
                || info.orientation() < 0
                || info.orientation() > MOST_ORIENTATION
                || (model != null && model.length() > LONGEST_MODEL)) {
            throw wrong("exif_info must have a width, a height and an orientation from 0 to 8");
        }
        return new DeclaredPicture.Exif(
                info.width(),
                info.height(),
                info.orientation(),
                info.recovery(),
                model,
                time(info.dateTime()),
                time(info.dateTimeOriginal()),
                time(info.dateTimeDigitized()));
    }

    private static @Nullable LocalDateTime time(@Nullable String text) {
        if (text == null || text.isBlank() || text.startsWith("0000:00:00")) {
            return null;
        }
        try {
            return LocalDateTime.parse(text, EXIF_TIME);
        } catch (DateTimeParseException e) {
            throw wrong("a time in exif_info must have the form 2018:09:06 15:58:58");
        }
    }

    private static ApiException wrong(String text) {
        return new ApiException(BaiduError.PARAMETER_ERROR, text);
    }
}
