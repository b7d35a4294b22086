package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Empty;
import dev.duopan.api.Rate;
import dev.duopan.api.Route;
import dev.duopan.api.Tier;
import dev.duopan.api.Verb;
import dev.duopan.api.WholeBody;
import java.util.List;

/**
 * Copies files of the drive into the transcoding space: {@code transcode/upload/from_cloud_disk} (docs/wire/123pan.md section
 * 4.10).
 *
 * <p>The official sample and two SDKs send the list as the whole body, the parameter table and another client send it as a
 * member; servers take both, this client sends the former. No source shows what is answered. That a name which is taken gets a
 * number is an assumption.
 *
 * <p>Refused with kind NOT_FOUND if one of them doesn't exist, INVALID if one is a folder or there is none, TOO_LARGE over 100,
 * QUOTA if there is no room: then nothing is copied.
 *
 * @param files the files, 1 to 100
 */
@Route(
        service = OpenApi.SERVICE,
        name = "transcode.upload",
        verb = Verb.POST,
        path = "/api/v1/transcode/upload/from_cloud_disk",
        body = Body.JSON)
@Rate(tier = Tier.FREE, calls = 1)
@Rate(tier = Tier.PAID, calls = 1)
public record AddTranscodeFiles(
        @JsonProperty("fileId") @WholeBody List<Reference> files) implements Api<Empty> {
    /**
     * One file of the drive.
     *
     * @param fileId its id
     */
    public record Reference(@JsonProperty("fileId") long fileId) {}

    /** The files of those ids. */
    public static AddTranscodeFiles of(List<Long> fileIds) {
        return new AddTranscodeFiles(fileIds.stream().map(Reference::new).toList());
    }
}
