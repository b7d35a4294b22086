package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;

/**
 * Names the slices of a picture that have arrived: {@code oss/file/list_upload_parts} (docs/wire/123pan.md section 4.11).
 *
 * <p>As {@link ListUploadParts}, and refused like it: empty for every picture, because none is longer than one slice. The
 * official documents mention the step and have no page for it.
 */
@Route(
        service = OpenApi.SERVICE,
        name = "oss.parts",
        verb = Verb.POST,
        path = "/upload/v1/oss/file/list_upload_parts",
        body = Body.JSON,
        repeatable = true)
public record ListImageParts(@JsonProperty("preuploadID") String preuploadId) implements Api<UploadedParts> {}
