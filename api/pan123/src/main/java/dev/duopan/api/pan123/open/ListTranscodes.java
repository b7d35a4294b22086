package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Rate;
import dev.duopan.api.Route;
import dev.duopan.api.Tier;
import dev.duopan.api.Verb;

/**
 * Tells an application that was granted access how a video can be played: {@code video/transcode/list} (docs/wire/123pan.md
 * section 4.10).
 *
 * <p>Only for tokens that an account granted: others are refused with kind DENIED, a choice, as no source shows the code. The
 * facts don't say whether the video lies in the drive or in the transcoding space; this project's server takes both. Refused
 * with kind NOT_FOUND if there is no such file.
 *
 * @param fileId the video
 */
@Route(
        service = OpenApi.SERVICE,
        name = "transcode.list",
        verb = Verb.GET,
        path = "/api/v1/video/transcode/list",
        repeatable = true)
@Rate(tier = Tier.GRANTED, calls = 1)
public record ListTranscodes(@JsonProperty("fileId") long fileId) implements Api<TranscodeList> {}
