package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Secret;
import dev.duopan.api.pan123.Absent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a video can be played.
 *
 * @param status of all of them together: {@link TranscodeStatus#PREPARING}, {@link TranscodeStatus#FAILED}, {@link
 *     TranscodeStatus#PARTLY_DONE} or {@link TranscodeStatus#DONE}
 * @param list one for each resolution
 */
public record TranscodeList(
        @JsonProperty("status") int status,
        @JsonProperty("list") List<Item> list) {
    /** Items that are missing are none. */
    public TranscodeList {
        list = Absent.list(list);
    }

    /**
     * One conversion.
     *
     * @param url the address of the playlist, empty until it's done
     * @param resolution such as {@code 2160p}
     * @param duration how long it lasts, in seconds
     * @param height of its pictures, in pixels
     * @param status see {@link TranscodeStatus}
     * @param cluster where the service keeps it
     * @param bitRate bits per second
     * @param progress per cent
     * @param updatedAt when it last got on, as {@link dev.duopan.api.pan123.Pan123Time#LISTED}
     */
    public record Item(
            @JsonProperty("url") @Nullable Secret url,
            @JsonProperty("resolution") String resolution,
            @JsonProperty("duration") double duration,
            @JsonProperty("height") int height,
            @JsonProperty("status") int status,
            @JsonProperty("mc") @Nullable String cluster,
            @JsonProperty("bitRate") long bitRate,
            @JsonProperty("progress") int progress,
            @JsonProperty("updateAt") @Nullable String updatedAt) {}
}
