package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import java.util.List;

/**
 * Gives several files and folders other names: {@code file/rename} (docs/wire/123pan.md section 4.3).
 *
 * <p>At most {@value #MAX_NAMES} a call, one after another. What can't be renamed doesn't stop the others: the call succeeds
 * and names it in {@link RenamedFiles#failList}. Refused as a whole with kind TOO_LARGE if there are more, and INVALID if
 * there is none or one isn't written as {@code id|name}; these codes are assumptions.
 *
 * @param renameList the new names
 */
@Route(
        service = OpenApi.SERVICE,
        name = "file.rename_batch",
        verb = Verb.POST,
        path = "/api/v1/file/rename",
        body = Body.JSON)
public record RenameFiles(@JsonProperty("renameList") List<Renaming> renameList) implements Api<RenamedFiles> {
    /** The most names that one call can give. */
    public static final int MAX_NAMES = 30;

    /** A request with a list of its own. */
    public RenameFiles {
        renameList = List.copyOf(renameList);
    }
}
