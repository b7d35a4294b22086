package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Begins an upload, or ends it at once if the service knows the content: upload V2 {@code create} (docs/wire/123pan.md
 * sections 4.6 and 6.2).
 *
 * <p>Files up to 10 GB. Refused with kind NOT_FOUND if the folder isn't there, EXISTS if the name is taken and {@code
 * duplicate} doesn't say what then, INVALID for a bad name or md5, TOO_LARGE and QUOTA; the codes of all but the first are
 * assumptions.
 *
 * @param parentFolderId the folder; 0 is the root
 * @param filename the name, at most 255 characters, none of {@code "\/:*?|><}, not only blanks; a path such as {@code
 *     /a/b.txt} if {@code containDir} is set
 * @param etag the md5 of the content, 32 hex digits
 * @param size the length of the content in bytes
 * @param duplicate what to do if the name is taken; absent is {@link Duplicate#REFUSE}
 * @param containDir whether the name is a path whose missing folders are to be made; absent is false
 */
@RecordBuilder
@Route(
        service = OpenApi.SERVICE,
        name = "upload.create",
        verb = Verb.POST,
        path = "/upload/v2/file/create",
        body = Body.JSON)
public record CreateUpload(
        @JsonProperty("parentFileID") long parentFolderId,
        @JsonProperty("filename") String filename,
        @JsonProperty("etag") String etag,
        @JsonProperty("size") long size,
        @JsonProperty("duplicate") @Nullable Duplicate duplicate,
        @JsonProperty("containDir") @Nullable Boolean containDir)
        implements Api<CreatedUpload>, AnnouncedFile {}
