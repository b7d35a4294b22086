package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import java.util.List;

/**
 * Tells how far videos in open folders are converted: {@code direct-link/queryTranscode} (docs/wire/123pan.md section 4.9). The
 * p123client reference types the ids as a text; it sends a list like everybody.
 *
 * <p>Ids that don't exist are answered among those that can't be converted, which is an assumption. Refused with kind INVALID if
 * there is no id, TOO_LARGE over 100.
 *
 * @param fileIds the videos, 1 to 100
 */
@Route(
        service = OpenApi.SERVICE,
        name = "dlink.transcode_query",
        verb = Verb.POST,
        path = "/api/v1/direct-link/queryTranscode",
        body = Body.JSON,
        repeatable = true)
public record GetDirectLinkTranscodes(@JsonProperty("ids") List<Long> fileIds) implements Api<DirectLinkTranscodes> {}
