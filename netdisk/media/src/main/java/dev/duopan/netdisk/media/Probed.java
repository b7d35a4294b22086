package dev.duopan.netdisk.media;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What ffprobe prints of a file, as far as anybody wants to know.
 *
 * @param streams pictures, sound and the rest
 * @param container the file as a whole
 */
record Probed(
        @Nullable List<Track> streams,
        @JsonProperty("format") @Nullable Container container) {
    /** One of a file's streams. */
    record Track(
            int index,
            @JsonProperty("codec_type") @Nullable String kind,
            @JsonProperty("codec_name") @Nullable String codec,
            int width,
            int height,
            @Nullable String duration,
            @Nullable Disposition disposition,
            @JsonProperty("side_data_list") @Nullable List<SideData> sideData) {
        boolean isVideo() {
            boolean picture = disposition != null && disposition.attachedPicture() != 0;
            return "video".equals(kind) && codec != null && width > 0 && height > 0 && !picture;
        }

        boolean isAudio() {
            return "audio".equals(kind) && codec != null;
        }

        boolean liesOnItsSide() {
            return sideData != null && sideData.stream().anyMatch(SideData::isQuarterTurn);
        }
    }

    /** What a stream is for. */
    record Disposition(@JsonProperty("attached_pic") int attachedPicture) {}

    /** How its pictures are turned, among other things. */
    record SideData(@Nullable Integer rotation) {
        boolean isQuarterTurn() {
            return rotation != null && Math.abs(rotation) % 180 == 90;
        }
    }

    /** The file. */
    record Container(@Nullable String duration) {}

    /** Returns what the video is, nothing if there are no moving pictures in it. */
    Optional<VideoFacts> facts() {
        return tracks().filter(Track::isVideo).findFirst().map(this::facts);
    }

    private VideoFacts facts(Track video) {
        boolean turned = video.liesOnItsSide();
        return new VideoFacts(
                String.valueOf(video.codec()),
                turned ? video.height() : video.width(),
                turned ? video.width() : video.height(),
                milliseconds(video),
                video.index(),
                tracks().filter(Track::isAudio).map(Track::index).findFirst().orElse(null));
    }

    private Stream<Track> tracks() {
        return streams == null ? Stream.empty() : streams.stream();
    }

    private long milliseconds(Track video) {
        return Stream.of(Optional.ofNullable(container).map(Container::duration), Optional.ofNullable(video.duration()))
                .flatMap(Optional::stream)
                .mapToLong(Probed::milliseconds)
                .filter(length -> length > 0)
                .findFirst()
                .orElse(0);
    }

    private static long milliseconds(String seconds) {
        try {
            return new BigDecimal(seconds).movePointRight(3).longValue();
        } catch (NumberFormatException unknown) {
            return 0;
        }
    }
}
