package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Rate;
import dev.duopan.api.Route;
import dev.duopan.api.Tier;
import dev.duopan.api.Verb;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Begins an upload whose slices go to signed addresses, or ends it at once if the service knows the content: upload V1 {@code
 * create} (docs/wire/123pan.md sections 4.5 and 6.1).
 *
 * <p>Files up to 10 GB; refused like {@link CreateUpload}. The answer names no servers: {@link GetUploadUrl} gives an address
 * for each slice. Not to be repeated blindly, because a known content would become a second file.
 *
 * @param parentFolderId the folder; 0 is the root
 * @param filename the name, at most 255 characters, none of {@code "\/:*?|><}, not only blanks; a path such as {@code
 *     /a/b.txt} if {@code containDir} is set
 * @param etag the md5 of the content, 32 hex digits
 * @param size the length of the content in bytes; an empty file needs no slice, but may have one empty slice
 * @param duplicate what to do if the name is taken; absent is {@link Duplicate#REFUSE}
 * @param containDir whether the name is a path whose missing folders are to be made; absent is false
 */
@RecordBuilder
@Route(
        service = OpenApi.SERVICE,
        name = "upload.create_v1",
        verb = Verb.POST,
        path = "/upload/v1/file/create",
        body = Body.JSON)
@Rate(tier = Tier.GRANTED, calls = 5)
public record CreateUploadV1(
        @JsonProperty("parentFileID") long parentFolderId,
        @JsonProperty("filename") String filename,
        @JsonProperty("etag") String etag,
        @JsonProperty("size") long size,
        @JsonProperty("duplicate") @Nullable Duplicate duplicate,
        @JsonProperty("containDir") @Nullable Boolean containDir)
        implements Api<CreatedUpload>, AnnouncedFile {}
