package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Rate;
import dev.duopan.api.Route;
import dev.duopan.api.Tier;
import dev.duopan.api.Verb;
import java.util.List;
import java.util.Locale;

/**
 * Begins to convert a video of the transcoding space: {@code transcode/video} (docs/wire/123pan.md section 4.10). The answer is a
 * text for people; {@link GetTranscodeRecords} tells how it goes on.
 *
 * <p>Resolutions that are being converted or are done must not be sent again; that they are refused with kind CONFLICT, and that
 * then nothing is begun, is an assumption. Refused with kind NOT_FOUND if there is no such file in the transcoding space, INVALID
 * if it isn't a video or a resolution isn't among its own.
 *
 * @param fileId the video
 * @param codecName {@link TranscodeResolutions#codecName}; this project's server knows it anyway and doesn't compare
 * @param videoTime {@link TranscodeResolutions#videoTime}, likewise
 * @param resolutions joined by commas and with a capital letter, such as {@code 1080P,720P}
 */
@Route(
        service = OpenApi.SERVICE,
        name = "transcode.start",
        verb = Verb.POST,
        path = "/api/v1/transcode/video",
        body = Body.JSON)
@Rate(tier = Tier.FREE, calls = 3)
@Rate(tier = Tier.PAID, calls = 3)
public record StartTranscode(
        @JsonProperty("fileId") long fileId,
        @JsonProperty("codecName") String codecName,
        @JsonProperty("videoTime") long videoTime,
        @JsonProperty("resolutions") String resolutions)
        implements Api<String> {
    /** Begins with resolutions such as {@code 720p} of a video that was looked at. */
    public static StartTranscode of(long fileId, TranscodeResolutions video, List<String> resolutions) {
        String codec = video.codecName() == null ? "" : video.codecName();
        return new StartTranscode(
                fileId, codec, video.videoTime(), String.join(",", resolutions).toUpperCase(Locale.ROOT));
    }
}
