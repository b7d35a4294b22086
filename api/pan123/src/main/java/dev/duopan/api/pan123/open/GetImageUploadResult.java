package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;

/**
 * Tells whether an upload has become a picture: {@code oss/file/upload_async_result} (docs/wire/123pan.md sections 4.11 and
 * 6.4).
 *
 * <p>As {@link GetUploadResult}, and refused like it; asked at intervals of at least a second.
 */
@Route(
        service = OpenApi.SERVICE,
        name = "oss.result",
        verb = Verb.POST,
        path = "/upload/v1/oss/file/upload_async_result",
        body = Body.JSON,
        repeatable = true)
public record GetImageUploadResult(
        @JsonProperty("preuploadID") String preuploadId) implements Api<ImageUploadResult> {}
