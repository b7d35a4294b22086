package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Empty;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import java.util.List;

/**
 * Begins to convert videos in open folders, so that they can be played: {@code direct-link/doTranscode} (docs/wire/123pan.md
 * section 4.9). No source says into which resolutions; this project's server chooses all that {@link TranscodeResolutions} would
 * name up to 1080p. May be repeated: what is done or being done isn't done again.
 *
 * <p>Refused with kind NOT_FOUND if one of the files doesn't exist, DENIED if no folder above one is open, INVALID if one is a
 * folder or there is none, TOO_LARGE over 100; these are assumptions, as is that then none is converted. What isn't a video shows
 * when {@link GetDirectLinkTranscodes} is asked.
 *
 * @param fileIds the videos, 1 to 100
 */
@Route(
        service = OpenApi.SERVICE,
        name = "dlink.transcode",
        verb = Verb.POST,
        path = "/api/v1/direct-link/doTranscode",
        body = Body.JSON,
        repeatable = true)
public record TranscodeDirectLinks(@JsonProperty("ids") List<Long> fileIds) implements Api<Empty> {}
