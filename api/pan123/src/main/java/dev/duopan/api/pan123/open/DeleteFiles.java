package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Empty;
import dev.duopan.api.Rate;
import dev.duopan.api.Route;
import dev.duopan.api.Tier;
import dev.duopan.api.Verb;
import java.util.List;

/**
 * Deletes files and folders for good: {@code file/delete} (docs/wire/123pan.md section 4.4).
 *
 * <p>At most 100 ids a call. Only what is in the trash already can be deleted; this project's server deletes all or none, and
 * refuses the rest with kind CONFLICT, unknown ids with NOT_FOUND.
 */
@Route(
        service = OpenApi.SERVICE,
        name = "trash.delete",
        verb = Verb.POST,
        path = "/api/v1/file/delete",
        body = Body.JSON)
@Rate(tier = Tier.FREE, calls = 1)
@Rate(tier = Tier.PAID, calls = 10)
@Rate(tier = Tier.GRANTED, calls = 1)
public record DeleteFiles(@JsonProperty("fileIDs") List<Long> fileIds) implements Api<Empty> {
    /** A request with a list of its own. */
    public DeleteFiles {
        fileIds = List.copyOf(fileIds);
    }
}
