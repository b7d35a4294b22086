package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Rate;
import dev.duopan.api.Route;
import dev.duopan.api.Tier;
import dev.duopan.api.Verb;

/**
 * Asks from where a video of the transcoding space can be fetched: {@code transcode/file/download} (docs/wire/123pan.md section
 * 4.10).
 *
 * <p>Refused with kind NOT_FOUND if there is no such file in the transcoding space, INVALID if it is a folder.
 *
 * @param fileId the video
 */
@Route(
        service = OpenApi.SERVICE,
        name = "transcode.source",
        verb = Verb.POST,
        path = "/api/v1/transcode/file/download",
        body = Body.JSON,
        repeatable = true)
@Rate(tier = Tier.FREE, calls = 10)
@Rate(tier = Tier.PAID, calls = 10)
public record GetTranscodeSource(@JsonProperty("fileId") long fileId) implements Api<TranscodeDownload> {}
