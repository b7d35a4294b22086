package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Rate;
import dev.duopan.api.Route;
import dev.duopan.api.Tier;
import dev.duopan.api.Verb;

/**
 * Tells what a video was converted into, and how that went: {@code transcode/video/record} (docs/wire/123pan.md section 4.10).
 *
 * <p>Refused with kind NOT_FOUND if there is no such file in the transcoding space and nothing was made of one.
 *
 * @param fileId the video
 */
@Route(
        service = OpenApi.SERVICE,
        name = "transcode.records",
        verb = Verb.POST,
        path = "/api/v1/transcode/video/record",
        body = Body.JSON,
        repeatable = true)
@Rate(tier = Tier.FREE, calls = 20)
@Rate(tier = Tier.PAID, calls = 20)
public record GetTranscodeRecords(@JsonProperty("fileId") long fileId) implements Api<TranscodeRecords> {}
