package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a video is, and what can be made of it.
 *
 * @param probing whether the service is still looking; the rest means nothing then
 * @param resolutions what it can be converted into, such as {@code 480p,720p,1080p}
 * @param nowOrFinished what it is being converted into or has been, such as {@code 720p}; empty or absent if never
 * @param codecName the codec of its pictures, such as {@code H.264}
 * @param videoTime how long it lasts, in seconds
 */
public record TranscodeResolutions(
        @JsonProperty("IsGetResolution") boolean probing,
        @JsonProperty("Resolutions") @Nullable String resolutions,
        @JsonProperty("NowOrFinishedResolutions") @Nullable String nowOrFinished,
        @JsonProperty("CodecNames") @Nullable String codecName,
        @JsonProperty("VideoTime") long videoTime) {
    /** Returns what it can be converted into. */
    public List<String> possible() {
        return words(resolutions);
    }

    /** Returns what it is being converted into or has been. */
    public List<String> begun() {
        return words(nowOrFinished);
    }

    private static List<String> words(@Nullable String text) {
        return Arrays.stream((text == null ? "" : text).split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
