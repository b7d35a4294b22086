package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Rate;
import dev.duopan.api.Route;
import dev.duopan.api.Tier;
import dev.duopan.api.Verb;

/**
 * Names the slices that have arrived, to be compared before the upload is completed and to continue one that broke off: upload
 * V1 {@code list_upload_parts} (docs/wire/123pan.md sections 4.5 and 6.1).
 *
 * <p>Empty for a file that isn't longer than one slice, whether that has arrived or not. Refused with kind NOT_FOUND for an
 * upload that the service doesn't know; that code is an assumption.
 */
@Route(
        service = OpenApi.SERVICE,
        name = "upload.parts",
        verb = Verb.POST,
        path = "/upload/v1/file/list_upload_parts",
        body = Body.JSON,
        repeatable = true)
@Rate(tier = Tier.GRANTED, calls = 20)
public record ListUploadParts(@JsonProperty("preuploadID") String preuploadId) implements Api<UploadedParts> {}
