package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Rate;
import dev.duopan.api.Route;
import dev.duopan.api.Tier;
import dev.duopan.api.Verb;

/**
 * Makes a folder: {@code file/mkdir} (docs/wire/123pan.md section 4.3).
 *
 * <p>A name that exists in the parent is refused with code 1, which here means kind EXISTS; the folder that exists is found
 * by listing. A parent that isn't there is refused with kind NOT_FOUND, a bad name with INVALID; their codes are
 * assumptions.
 *
 * @param name the folder's name, at most 255 characters, none of {@code "\/:*?|><}, not only blanks
 * @param parentFolderId the folder to make it in; 0 is the root
 */
@Route(
        service = OpenApi.SERVICE,
        name = "file.mkdir",
        verb = Verb.POST,
        path = "/upload/v1/file/mkdir",
        body = Body.JSON,
        errors = "mkdir")
@Rate(tier = Tier.FREE, calls = 5)
@Rate(tier = Tier.PAID, calls = 20)
@Rate(tier = Tier.GRANTED, calls = 5)
public record MakeFolder(
        @JsonProperty("name") String name,
        @JsonProperty("parentID") long parentFolderId) implements Api<MadeFolder> {}
