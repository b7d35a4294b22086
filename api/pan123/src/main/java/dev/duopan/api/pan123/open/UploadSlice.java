package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Content;
import dev.duopan.api.Empty;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;

/**
 * Sends one slice: upload V2 {@code slice} (docs/wire/123pan.md sections 4.6 and 6.2).
 *
 * <p>Goes to one of {@link CreatedUpload#servers}, with the access token. Slices can come in any order, at the same time and
 * again. This project's server refuses a slice whose md5 differs with kind CORRUPT, one of another length or number than the
 * upload allows with INVALID or TOO_LARGE, and an upload that it doesn't know with NOT_FOUND; these codes are assumptions.
 *
 * @param preuploadId the upload
 * @param sliceNo which slice, from 1
 * @param sliceMd5 the md5 of the slice, 32 hex digits
 * @param slice the bytes: exactly the slice size, fewer only in the last slice
 */
@Route(
        service = OpenApi.SERVICE,
        name = "upload.slice",
        verb = Verb.POST,
        path = "/upload/v2/file/slice",
        body = Body.MULTIPART,
        repeatable = true)
public record UploadSlice(
        @JsonProperty("preuploadID") String preuploadId,
        @JsonProperty("sliceNo") int sliceNo,
        @JsonProperty("sliceMD5") String sliceMd5,
        @JsonProperty("slice") Content slice)
        implements Api<Empty> {}
