package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;

/**
 * Asks to make an upload a picture: {@code oss/file/upload_complete} (docs/wire/123pan.md sections 4.11 and 6.4).
 *
 * <p>If the answer is asynchronous, {@link GetImageUploadResult} tells when the picture is there. Refused like {@link
 * CompleteUploadV1}; this project's server also refuses bytes that aren't a picture of an allowed format, with kind INVALID.
 */
@Route(
        service = OpenApi.SERVICE,
        name = "oss.complete",
        verb = Verb.POST,
        path = "/upload/v1/oss/file/upload_complete",
        body = Body.JSON,
        repeatable = true)
public record CompleteImage(@JsonProperty("preuploadID") String preuploadId) implements Api<CompletedImage> {}
