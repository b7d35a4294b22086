package dev.duopan.api.pan123.open;

import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Rate;
import dev.duopan.api.Route;
import dev.duopan.api.Tier;
import dev.duopan.api.Verb;

/**
 * Asks for the root folder of the transcoding space: {@code transcode/folder/info} (docs/wire/123pan.md section 4.10). Videos are
 * uploaded into it like into any folder.
 */
@Route(
        service = OpenApi.SERVICE,
        name = "transcode.folder",
        verb = Verb.POST,
        path = "/api/v1/transcode/folder/info",
        body = Body.JSON,
        repeatable = true)
@Rate(tier = Tier.FREE, calls = 20)
@Rate(tier = Tier.PAID, calls = 20)
public record GetTranscodeFolder() implements Api<TranscodeFolder> {}
