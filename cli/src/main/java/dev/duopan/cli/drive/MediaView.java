package dev.duopan.cli.drive;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.duopan.drive.MediaFacts;
import dev.duopan.drive.MediaFacts.Extent;
import dev.duopan.drive.MediaFacts.Thumbnail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a service knows of a picture, a video or a sound, as programs see it.
 *
 * @param width pixels, null if that isn't known
 * @param height pixels, null if that isn't known
 * @param seconds how long it lasts, null if that isn't known
 * @param takenAt ISO 8601, null if that isn't known
 * @param thumbnails small pictures, the smallest first
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record MediaView(
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Long seconds,
        @Nullable String takenAt,
        List<ThumbnailView> thumbnails) {
    /**
     * A small picture.
     *
     * @param width pixels that it has at most
     * @param height pixels that it has at most
     * @param url where it can be fetched for some hours by whoever knows this
     */
    record ThumbnailView(int width, int height, String url) {
        static ThumbnailView of(Thumbnail thumbnail) {
            Extent within = thumbnail.within();
            return new ThumbnailView(
                    within.width(), within.height(), thumbnail.link().url().reveal());
        }
    }

    static MediaView of(MediaFacts facts) {
        return new MediaView(
                facts.size().map(Extent::width).orElse(null),
                facts.size().map(Extent::height).orElse(null),
                facts.duration().map(Duration::toSeconds).orElse(null),
                facts.taken().map(Instant::toString).orElse(null),
                facts.thumbnails().stream().map(ThumbnailView::of).toList());
    }
}
