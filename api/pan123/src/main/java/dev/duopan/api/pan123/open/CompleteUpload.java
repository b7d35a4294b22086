package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;

/**
 * Asks to put the slices together, and whether that is done: upload V2 {@code upload_complete} (docs/wire/123pan.md sections
 * 4.6 and 6.2).
 *
 * <p>Repeat every second until the answer is complete and names a file; clients give up after 60 tries. Code 20103 means the
 * same as an answer that isn't complete. The service compares the md5 given at the start with the bytes; this project's server
 * refuses a difference with kind CORRUPT, missing slices with CONFLICT, and an upload that it doesn't know with NOT_FOUND;
 * these codes are assumptions.
 */
@Route(
        service = OpenApi.SERVICE,
        name = "upload.complete",
        verb = Verb.POST,
        path = "/upload/v2/file/upload_complete",
        body = Body.JSON,
        repeatable = true,
        pending = "20103")
public record CompleteUpload(@JsonProperty("preuploadID") String preuploadId) implements Api<CompletedUpload> {}
