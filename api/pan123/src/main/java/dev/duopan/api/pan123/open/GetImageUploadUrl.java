package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;

/**
 * Gives the signed address to which the slice of a picture is put: {@code oss/file/get_upload_url} (docs/wire/123pan.md
 * sections 4.11 and 6.4).
 *
 * <p>As {@link GetUploadUrl}, and refused like it. No picture is longer than one slice.
 *
 * @param preuploadId the upload
 * @param sliceNo which slice, from 1
 */
@Route(
        service = OpenApi.SERVICE,
        name = "oss.url",
        verb = Verb.POST,
        path = "/upload/v1/oss/file/get_upload_url",
        body = Body.JSON,
        repeatable = true)
public record GetImageUploadUrl(
        @JsonProperty("preuploadID") String preuploadId,
        @JsonProperty("sliceNo") int sliceNo) implements Api<UploadUrl> {}
