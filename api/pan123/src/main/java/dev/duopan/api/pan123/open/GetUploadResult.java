package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Rate;
import dev.duopan.api.Route;
import dev.duopan.api.Tier;
import dev.duopan.api.Verb;

/**
 * Tells whether an upload has become a file: upload V1 {@code upload_async_result} (docs/wire/123pan.md sections 4.5 and 6.1).
 *
 * <p>Asked after an asynchronous answer to {@link CompleteUploadV1}, at intervals of at least a second. Refused with kind
 * NOT_FOUND for an upload that the service doesn't know; that code is an assumption.
 */
@Route(
        service = OpenApi.SERVICE,
        name = "upload.result",
        verb = Verb.POST,
        path = "/upload/v1/file/upload_async_result",
        body = Body.JSON,
        repeatable = true)
@Rate(tier = Tier.GRANTED, calls = 5)
public record GetUploadResult(@JsonProperty("preuploadID") String preuploadId) implements Api<CompletedUpload> {}
