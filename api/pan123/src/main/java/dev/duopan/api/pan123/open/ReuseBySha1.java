package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Default;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Makes a file of a content that the service knows by its sha1, or does nothing: upload V2 {@code sha1_reuse}
 * (docs/wire/123pan.md sections 4.6 and 6.2).
 *
 * <p>An unknown content isn't refused but answered with {@code reuse: false}; then the file is to be uploaded. Refused like
 * {@link CreateUpload} for folder, name and size. p123client sends a form with lower-case names; both forms of body are
 * accepted. Not to be repeated blindly, because a second file might come of it.
 *
 * @param parentFolderId the folder; 0, the default, is the root
 * @param filename the name, as in {@link CreateUpload}, but never a path; absent is {@code <sha1>-<size>}, which is what
 *     p123client sends then
 * @param sha1 of the content, 40 hex digits
 * @param size the length of the content in bytes
 * @param duplicate what to do if the name is taken; absent is {@link Duplicate#REFUSE}
 */
@RecordBuilder
@Route(
        service = OpenApi.SERVICE,
        name = "upload.sha1_reuse",
        verb = Verb.POST,
        path = "/upload/v2/file/sha1_reuse",
        body = Body.JSON)
public record ReuseBySha1(
        @JsonProperty("parentFileID") @Default("0") long parentFolderId,
        @JsonProperty("filename") @Nullable String filename,
        @JsonProperty("sha1") String sha1,
        @JsonProperty("size") long size,
        @JsonProperty("duplicate") @Nullable Duplicate duplicate)
        implements Api<ReusedFile> {}
