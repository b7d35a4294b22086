package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Rate;
import dev.duopan.api.Route;
import dev.duopan.api.Tier;
import dev.duopan.api.Verb;

/**
 * Asks into which sizes a video of the transcoding space can be converted: {@code transcode/video/resolutions}
 * (docs/wire/123pan.md section 4.10). The service has to look at the video first; until then it says so, and is to be asked
 * again every ten seconds.
 *
 * <p>Refused with kind NOT_FOUND if there is no such file in the transcoding space. That what isn't a video is refused with kind
 * INVALID is an assumption.
 *
 * @param fileId the video
 */
@Route(
        service = OpenApi.SERVICE,
        name = "transcode.resolutions",
        verb = Verb.POST,
        path = "/api/v1/transcode/video/resolutions",
        body = Body.JSON,
        repeatable = true)
@Rate(tier = Tier.FREE, calls = 1)
@Rate(tier = Tier.PAID, calls = 1)
public record GetTranscodeResolutions(
        @JsonProperty("fileId") long fileId) implements Api<TranscodeResolutions> {}
