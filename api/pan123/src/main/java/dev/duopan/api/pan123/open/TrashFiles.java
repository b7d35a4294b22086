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
 * Moves files and folders to the trash: {@code file/trash} (docs/wire/123pan.md section 4.4).
 *
 * <p>At most 100 ids a call. This project's server trashes all or none and refuses unknown ids with kind NOT_FOUND; what is
 * in the trash already stays there without an error.
 */
@Route(service = OpenApi.SERVICE, name = "trash.put", verb = Verb.POST, path = "/api/v1/file/trash", body = Body.JSON)
@Rate(tier = Tier.GRANTED, calls = 5)
public record TrashFiles(@JsonProperty("fileIDs") List<Long> fileIds) implements Api<Empty> {
    /** A request with a list of its own. */
    public TrashFiles {
        fileIds = List.copyOf(fileIds);
    }
}
