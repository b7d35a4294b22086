package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Rate;
import dev.duopan.api.Route;
import dev.duopan.api.Tier;
import dev.duopan.api.Verb;
import java.util.List;

/**
 * Describes several files and folders: {@code file/infos} (docs/wire/123pan.md section 4.3).
 *
 * <p>How many ids a call may name isn't documented; this project's server takes as many as elsewhere, 100. What happens with
 * an id that isn't there isn't documented either; this server leaves it out of the answer.
 */
@Route(
        service = OpenApi.SERVICE,
        name = "file.infos",
        verb = Verb.POST,
        path = "/api/v1/file/infos",
        body = Body.JSON,
        repeatable = true)
@Rate(tier = Tier.GRANTED, calls = 10)
public record GetFileInfos(@JsonProperty("fileIds") List<Long> fileIds) implements Api<FileInfos> {
    /** A request with a list of its own. */
    public GetFileInfos {
        fileIds = List.copyOf(fileIds);
    }
}
