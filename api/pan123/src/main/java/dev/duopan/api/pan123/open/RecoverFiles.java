package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import java.util.List;

/**
 * Takes files and folders out of the trash, back to where they were: {@code file/recover} (docs/wire/123pan.md section 4.4).
 *
 * <p>At most 100 ids a call. What can't go back because its folder is gone stays in the trash and is named in the answer.
 */
@Route(
        service = OpenApi.SERVICE,
        name = "trash.recover",
        verb = Verb.POST,
        path = "/api/v1/file/recover",
        body = Body.JSON)
public record RecoverFiles(@JsonProperty("fileIDs") List<Long> fileIds) implements Api<RecoveredFiles> {
    /** A request with a list of its own. */
    public RecoverFiles {
        fileIds = List.copyOf(fileIds);
    }
}
