package dev.duopan.netdisk.media;

import dev.duopan.api.DuopanException;
import dev.duopan.netdisk.ContentFacts;
import dev.duopan.netdisk.FileCategory;
import dev.duopan.netdisk.FileContent;
import dev.duopan.netdisk.FileNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Knows what can be seen of files. What was found out is kept with the content, so that nobody looks twice. */
final class Sights {
    private static final Set<String> PICTURES =
            Set.of("bmp", "gif", "jfif", "jpeg", "jpg", "png", "tif", "tiff", "webp");
    private static final String PICTURE = "picture";
    private static final String VIDEO = "video";

    private final ContentFacts known;
    private final Toolbox toolbox;
    private final Turns programs = new Turns(1);

    Sights(ContentFacts known, Toolbox toolbox) {
        this.known = known;
        this.toolbox = toolbox;
    }

    /** Tells whether there may be something to see, by the file's name alone. */
    boolean mayBe(FileNode file) {
        return !file.isFolder()
                && (isPicture(file) || (isVideo(file) && toolbox.find().isPresent()));
    }

    static boolean isVideo(FileNode file) {
        return FileCategory.of(file.name()) == FileCategory.VIDEO;
    }

    private static boolean isPicture(FileNode file) {
        int dot = file.name().lastIndexOf('.');
        return dot >= 0 && PICTURES.contains(file.name().substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** Returns what was found out; nothing if nobody looked. */
    Optional<Sight> known(FileNode file, FileContent content) {
        return known.find(content, purpose(file), Sight.class);
    }

    void keep(FileNode file, FileContent content, Sight sight) {
        known.keep(content, purpose(file), sight);
    }

    /** The same content may be called a picture and a video. */
    private static String purpose(FileNode file) {
        return isVideo(file) ? VIDEO : PICTURE;
    }

    /** Looks into a file; what can't be made out is nothing. */
    Sight look(FileNode file, Path content, Path directory) {
        try {
            return isVideo(file)
                    ? programs.take(
                            1,
                            () -> Sight.ofVideo(new VideoProbe(
                                            toolbox.get(), toolbox.settings().limits())
                                    .probe(content, directory)))
                    : picture(content);
        } catch (DuopanException e) {
            return switch (e.kind()) {
                case INVALID, TOO_LARGE -> Sight.NOTHING;
                default -> throw e;
            };
        }
    }

    private static Sight picture(Path content) {
        try (PictureSource source = PictureSource.open(content)) {
            Exif exif = Exif.read(content, source.format());
            long width = source.width();
            long height = source.height();
            boolean drawable = SmallPicture.isReasonable(content, source.format(), width * height);
            return exif.liesOnItsSide()
                    ? Sight.ofPicture(/* width= */ height, /* height= */ width, drawable, exif.takenAt())
                    : Sight.ofPicture(width, height, drawable, exif.takenAt());
        }
    }
}
