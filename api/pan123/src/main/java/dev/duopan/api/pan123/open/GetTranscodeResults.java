package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Rate;
import dev.duopan.api.Route;
import dev.duopan.api.Tier;
import dev.duopan.api.Verb;

/**
 * Tells what files a video was converted into: {@code transcode/video/result} (docs/wire/123pan.md section 4.10).
 *
 * <p>Refused with kind NOT_FOUND if there is no such file in the transcoding space and nothing was made of one.
 *
 * @param fileId the video
 */
@Route(
        service = OpenApi.SERVICE,
        name = "transcode.results",
        verb = Verb.POST,
        path = "/api/v1/transcode/video/result",
        body = Body.JSON,
        repeatable = true)
@Rate(tier = Tier.FREE, calls = 20)
@Rate(tier = Tier.PAID, calls = 20)
public record GetTranscodeResults(@JsonProperty("fileId") long fileId) implements Api<TranscodeResults> {}
