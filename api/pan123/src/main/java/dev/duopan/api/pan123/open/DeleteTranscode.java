package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Rate;
import dev.duopan.api.Route;
import dev.duopan.api.Tier;
import dev.duopan.api.Verb;

/**
 * Deletes a video of the transcoding space for good, with or without what was made of it: {@code transcode/delete}
 * (docs/wire/123pan.md section 4.10). The answer is a text for people. There is no way back.
 *
 * <p>Refused with kind NOT_FOUND if there is no such file in the transcoding space and, where that is asked for, nothing was made
 * of one; INVALID if one of the numbers is another.
 *
 * @param fileId the video
 * @param businessType always {@value #TRANSCODE_SPACE}
 * @param scope {@value #ORIGINAL} or {@value #EVERYTHING}; called {@code trashed} on the wire
 */
@Route(
        service = OpenApi.SERVICE,
        name = "transcode.delete",
        verb = Verb.POST,
        path = "/api/v1/transcode/delete",
        body = Body.JSON)
@Rate(tier = Tier.FREE, calls = 10)
@Rate(tier = Tier.PAID, calls = 10)
public record DeleteTranscode(
        @JsonProperty("fileId") long fileId,
        @JsonProperty("businessType") int businessType,
        @JsonProperty("trashed") int scope)
        implements Api<String> {
    /** The transcoding space. */
    public static final int TRANSCODE_SPACE = 2;

    /** The video alone; what was made of it stays. */
    public static final int ORIGINAL = 1;

    /** The video and what was made of it. */
    public static final int EVERYTHING = 2;

    /** Deletes a video and what was made of it. */
    public static DeleteTranscode everything(long fileId) {
        return new DeleteTranscode(fileId, TRANSCODE_SPACE, EVERYTHING);
    }

    /** Deletes a video and leaves what was made of it. */
    public static DeleteTranscode original(long fileId) {
        return new DeleteTranscode(fileId, TRANSCODE_SPACE, ORIGINAL);
    }
}
