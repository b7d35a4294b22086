package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Content;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Uploads a whole file in one request: upload V2 {@code single/create} (docs/wire/123pan.md sections 4.6 and 6.2).
 *
 * <p>Goes to one of the hosts that {@link ListUploadDomains} names, with the access token. Files up to 1 GB. Refused like
 * {@link CreateUpload}, and with kind CORRUPT if the bytes don't have the announced length and md5.
 *
 * @param parentFolderId the folder; 0 is the root
 * @param filename the name, as in {@link CreateUpload}
 * @param etag the md5 of the content, 32 hex digits
 * @param size the length of the content in bytes
 * @param duplicate what to do if the name is taken; absent is {@link Duplicate#REFUSE}
 * @param containDir whether the name is a path whose missing folders are to be made; absent is false
 * @param file the bytes
 */
@RecordBuilder
@Route(
        service = OpenApi.SERVICE,
        name = "upload.single",
        verb = Verb.POST,
        path = "/upload/v2/file/single/create",
        body = Body.MULTIPART)
public record UploadFile(
        @JsonProperty("parentFileID") long parentFolderId,
        @JsonProperty("filename") String filename,
        @JsonProperty("etag") String etag,
        @JsonProperty("size") long size,
        @JsonProperty("duplicate") @Nullable Duplicate duplicate,
        @JsonProperty("containDir") @Nullable Boolean containDir,
        @JsonProperty("file") Content file)
        implements Api<CompletedUpload>, AnnouncedFile {}
