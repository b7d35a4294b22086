package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.api.baidu.file.DescribeFiles;
import dev.duopan.api.baidu.file.FileDescriptionBuilder;
import dev.duopan.api.baidu.file.Thumbnails;
import dev.duopan.netdisk.DeclaredPicture;
import dev.duopan.netdisk.DeclaredPicture.Exif;
import dev.duopan.netdisk.DeclaredPictures;
import dev.duopan.netdisk.FileCategory;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.media.Previewing;
import dev.duopan.netdisk.media.Sight;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How files look, as far as one call asks for that. What nobody found out yet is found out now, as long as the call hasn't taken
 * too long; then the rest is left out, and is there when somebody asks again.
 */
final class Appearance {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Cameras seldom say in which zone their clock runs; then it's that of the service. */
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private final Previewing previewing;
    private final Previews previews;
    private final DeclaredPictures declared;
    private final long begun = System.nanoTime();

    Appearance(Previewing previewing, Previews previews, DeclaredPictures declared) {
        this.previewing = previewing;
        this.previews = previews;
        this.declared = declared;
    }

    /** Adds to the description of a file what is asked for. */
    void describe(FileNode file, DescribeFiles request, FileDescriptionBuilder description) {
        if (request.thumb()) {
            description.thumbs(thumbnails(file));
        }
        if ((request.extra() || request.needMedia()) && !file.isFolder()) {
            sight(file).ifPresent(sight -> describe(sight, description));
            if (FileCategory.of(file.name()) == FileCategory.PICTURE) {
                declared.find(file).map(DeclaredPicture::exif).ifPresent(exif -> fill(exif, description));
            }
        }
    }

    /** What nobody looked into may be shown, by its name. */
    private Thumbnails thumbnails(FileNode file) {
        boolean shown = sight(file).map(Sight::drawable).orElse(true);
        return shown ? previews.thumbnails(file) : Thumbnails.NONE;
    }

    private Optional<Sight> sight(FileNode file) {
        Optional<Sight> known = previewing.known(file);
        if (known.isPresent() || System.nanoTime() - begun > PATIENCE.toNanos()) {
            return known;
        }
        try {
            return Optional.of(previewing.sight(file));
        } catch (DuopanException e) {
            return switch (e.kind()) {
                case BUSY, NOT_FOUND -> Optional.empty();
                case UNAVAILABLE ->
                    throw new ApiException(
                            BaiduError.IMAGE_DETAILS, "image details can not be read: " + e.getMessage());
                default -> throw e;
            };
        }
    }

    private static void describe(Sight sight, FileDescriptionBuilder description) {
        if (sight.kind() != Sight.Kind.NOTHING) {
            description.width(sight.width()).height(sight.height()).dateTaken(sight.taken());
        }
        if (sight.milliseconds() > 0) {
            description.duration(Math.toIntExact(Math.min(sight.milliseconds() / 1000, Integer.MAX_VALUE)));
        }
    }

    /** What the client declared counts where the picture itself says nothing. */
    private static void fill(Exif exif, FileDescriptionBuilder description) {
        if (description.width() == null && exif.width() > 0 && exif.height() > 0) {
            description.width(exif.width()).height(exif.height());
        }
        if (description.dateTaken() == null) {
            Stream.of(Optional.ofNullable(exif.taken()), Optional.ofNullable(exif.digitised()))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(Appearance::seconds)
                    .ifPresent(description::dateTaken);
        }
    }

    private static long seconds(LocalDateTime time) {
        return time.toEpochSecond(ZONE);
    }
}
