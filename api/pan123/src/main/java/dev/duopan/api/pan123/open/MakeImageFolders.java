package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Default;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;

/**
 * Makes folders in the image bed: {@code oss/file/mkdir} (docs/wire/123pan.md section 4.11).
 *
 * <p>This project's server makes all of them or none, and refuses like {@link MakeFolder}: a name that exists with code 1, here
 * kind EXISTS, a parent that isn't there with NOT_FOUND, a bad name with INVALID; these codes are assumptions. Not to be
 * repeated blindly, because a repetition is refused.
 *
 * @param names the folders' names, each at most 255 characters, none of {@code "\/:*?|><}, not only blanks
 * @param parentFolderId the folder to make them in; empty is the root
 * @param type always {@link BusinessType#IMAGES}
 */
@Route(
        service = OpenApi.SERVICE,
        name = "oss.mkdir",
        verb = Verb.POST,
        path = "/upload/v1/oss/file/mkdir",
        body = Body.JSON,
        errors = "mkdir")
public record MakeImageFolders(
        @JsonProperty("name") FolderNames names,
        @JsonProperty("parentID") @Default(ImageBed.ROOT) String parentFolderId,
        @JsonProperty("type") @Default("1") BusinessType type)
        implements Api<MadeImageFolders> {
    /** One folder. */
    public static MakeImageFolders of(String name, String parentFolderId) {
        return new MakeImageFolders(FolderNames.of(name), parentFolderId, BusinessType.IMAGES);
    }
}
