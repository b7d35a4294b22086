package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Rate;
import dev.duopan.api.Route;
import dev.duopan.api.Tier;
import dev.duopan.api.Verb;

/**
 * Asks to put the slices together: upload V1 {@code upload_complete} (docs/wire/123pan.md sections 4.5 and 6.1).
 *
 * <p>If the answer is asynchronous, {@link GetUploadResult} tells when the file is there. The service compares the md5 given at
 * the start with the bytes; this project's server refuses a difference with kind CORRUPT, missing slices with CONFLICT, and an
 * upload that it doesn't know with NOT_FOUND; these codes are assumptions.
 */
@Route(
        service = OpenApi.SERVICE,
        name = "upload.complete_v1",
        verb = Verb.POST,
        path = "/upload/v1/file/upload_complete",
        body = Body.JSON,
        repeatable = true)
@Rate(tier = Tier.GRANTED, calls = 20)
public record CompleteUploadV1(@JsonProperty("preuploadID") String preuploadId) implements Api<CompletedUploadV1> {}
