package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Rate;
import dev.duopan.api.Route;
import dev.duopan.api.Tier;
import dev.duopan.api.Verb;

/**
 * Asks for everything that a video was converted into, in one zip: {@code transcode/file/download/all} (docs/wire/123pan.md
 * section 4.10). The first call begins to make it; the call is to be repeated every ten seconds until there is an address.
 *
 * <p>Refused with kind NOT_FOUND if nothing was made of such a video, INVALID if the name isn't one for a file.
 *
 * @param fileId the video
 * @param zipName the name of the zip
 */
@Route(
        service = OpenApi.SERVICE,
        name = "transcode.archive",
        verb = Verb.POST,
        path = "/api/v1/transcode/file/download/all",
        body = Body.JSON,
        repeatable = true)
@Rate(tier = Tier.FREE, calls = 1)
@Rate(tier = Tier.PAID, calls = 1)
public record GetTranscodeArchive(
        @JsonProperty("fileId") long fileId,
        @JsonProperty("zipName") String zipName) implements Api<TranscodeArchive> {}
