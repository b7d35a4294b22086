package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Rate;
import dev.duopan.api.Route;
import dev.duopan.api.Tier;
import dev.duopan.api.Verb;

/**
 * Gives the signed address to which one slice is put: upload V1 {@code get_upload_url} (docs/wire/123pan.md sections 4.5 and
 * 6.1).
 *
 * <p>Addresses expire, so ask for each just before its use. Refused with kind NOT_FOUND for an upload that the service doesn't
 * know and INVALID for a slice that the upload doesn't have; these codes are assumptions.
 *
 * @param preuploadId the upload
 * @param sliceNo which slice, from 1
 */
@Route(
        service = OpenApi.SERVICE,
        name = "upload.url",
        verb = Verb.POST,
        path = "/upload/v1/file/get_upload_url",
        body = Body.JSON,
        repeatable = true)
@Rate(tier = Tier.GRANTED, calls = 20)
public record GetUploadUrl(
        @JsonProperty("preuploadID") String preuploadId,
        @JsonProperty("sliceNo") int sliceNo) implements Api<UploadUrl> {}
