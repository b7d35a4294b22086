package dev.duopan.drive.cloud;

import dev.duopan.api.Secret;
import dev.duopan.api.baidu.file.DescribeFiles;
import dev.duopan.api.baidu.file.DescribeFilesBuilder;
import dev.duopan.api.baidu.file.FileDescription;
import dev.duopan.api.baidu.file.Thumbnails;
import dev.duopan.client.SignedLink;
import dev.duopan.client.baidu.BaiduPan;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.FileLink;
import dev.duopan.drive.Media;
import dev.duopan.drive.MediaFacts;
import dev.duopan.drive.MediaFacts.Extent;
import dev.duopan.drive.MediaFacts.Thumbnail;
import dev.duopan.drive.Refusals;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Baidu's {@code filemetas} tells of pictures and videos (docs/wire/baidu-xpan.md sections 3.0 and 3.9). */
record BaiduMedia(BaiduPan pan, Lookup lookup) implements Media {
    /** Of a link; it counts from the full hour before the link was made. */
    private static final Duration LIFE = Duration.ofHours(8);

    private static final Extent ICON = new Extent(60, 60);
    private static final Extent SMALL = new Extent(140, 90);
    private static final Extent MEDIUM = new Extent(360, 270);
    private static final Extent LARGE = new Extent(850, 580);

    @Override
    public MediaFacts describe(DrivePath file) {
        FileDescription told = told(file, Lookup.id(lookup.file("Describing", file)));
        return MediaFacts.NONE
                .withExtent(extent(told.width(), told.height()))
                .withLength(known(told.duration()).map(Duration::ofSeconds).orElse(null))
                .withTakenAt(Optional.ofNullable(told.dateTaken())
                        .filter(seconds -> seconds != 0)
                        .map(Instant::ofEpochSecond)
                        .orElse(null))
                .withThumbnails(thumbnails(Optional.ofNullable(told.thumbs()).orElse(Thumbnails.NONE)));
    }

    private FileDescription told(DrivePath file, long id) {
        DescribeFiles request = DescribeFilesBuilder.builder()
                .fsIds(List.of(id))
                .thumb(true)
                .extra(true)
                .needMedia(true)
                .build();
        return pan.files().describe(request).send().list().stream()
                .filter(description -> description.fsId() == id)
                .findFirst()
                .orElseThrow(() -> Refusals.notFound("Describing", file));
    }

    private static @Nullable Extent extent(@Nullable Integer width, @Nullable Integer height) {
        return known(width)
                .flatMap(across -> known(height).map(down -> new Extent(across, down)))
                .orElse(null);
    }

    /** The service may say 0 where it doesn't know. */
    private static Optional<Integer> known(@Nullable Integer number) {
        return Optional.ofNullable(number).filter(value -> value > 0);
    }

    private List<Thumbnail> thumbnails(Thumbnails links) {
        return Stream.of(
                        thumbnail(ICON, links.icon()),
                        thumbnail(SMALL, links.url1()),
                        thumbnail(MEDIUM, links.url2()),
                        thumbnail(LARGE, links.url3()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Thumbnail> thumbnail(Extent within, @Nullable Secret address) {
        Instant end = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(LIFE);
        return Optional.ofNullable(address).map(link -> {
            SignedLink signed = pan.previews().thumbnailLink(link);
            return new Thumbnail(
                    within, FileLink.until(end, signed.url()).withHeaders(CloudDirectLinks.fields(signed)));
        });
    }
}
