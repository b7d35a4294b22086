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
 * Begins the upload of a picture, or ends it at once if the service knows the content: {@code oss/file/create}
 * (docs/wire/123pan.md sections 4.11 and 6.4).
 *
 * <p>Pictures of the formats {@link ImageBed#EXTENSIONS} up to 100 MB. The same content in the same folder is the same picture:
 * it keeps its id, and takes the new name if that is free. Refused with kind NOT_FOUND (no such folder), EXISTS (another picture
 * has the name), INVALID (a bad name, another format, an empty picture), TOO_LARGE, QUOTA; these codes are assumptions. This
 * project's server looks at the bytes too, here and in {@link CompleteImage}. Not to be repeated blindly, because a repetition
 * begins a second upload.
 *
 * @param parentFolderId the folder; empty is the root
 * @param filename the name, at most 255 characters, none of {@code "\/:*?|><}, not only blanks; a path such as {@code
 *     /a/b.png} if {@code containDir} is set
 * @param etag the md5 of the content, 32 hex digits
 * @param size the length of the content in bytes
 * @param duplicate what to do if another picture has the name; absent is {@link Duplicate#REFUSE}. Not in the official
 *     documents, sent by p123client
 * @param containDir whether the name is a path whose missing folders are to be made; absent is false. Not in the documents
 *     either, sent by p123client
 * @param type always {@link BusinessType#IMAGES}
 */
@RecordBuilder
@Route(
        service = OpenApi.SERVICE,
        name = "oss.create",
        verb = Verb.POST,
        path = "/upload/v1/oss/file/create",
        body = Body.JSON)
public record CreateImage(
        @JsonProperty("parentFileID") @Default(ImageBed.ROOT)
        String parentFolderId,

        @JsonProperty("filename") String filename,
        @JsonProperty("etag") String etag,
        @JsonProperty("size") long size,
        @JsonProperty("duplicate") @Nullable Duplicate duplicate,
        @JsonProperty("containDir") @Nullable Boolean containDir,
        @JsonProperty("type") @Default("1") BusinessType type)
        implements Api<CreatedImage>, AnnouncedFile {
    /** A picture that is refused if another one has its name. */
    public static CreateImage of(String parentFolderId, String filename, String etag, long size) {
        return new CreateImage(parentFolderId, filename, etag, size, null, null, BusinessType.IMAGES);
    }
}
