package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Secret;
import dev.duopan.api.pan123.Absent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a video was converted into.
 *
 * @param records one for each resolution
 */
public record TranscodeRecords(
        @JsonProperty("UserTranscodeVideoRecordList") List<Conversion> records) {
    /** Records that are missing are none. */
    public TranscodeRecords {
        records = Absent.list(records);
    }

    /**
     * One conversion.
     *
     * @param createdAt when it was ordered, as {@link dev.duopan.api.pan123.Pan123Time#LISTED}
     * @param resolution such as {@code 720P}
     * @param status see {@link TranscodeStatus}
     * @param link the address of the playlist, once it's done
     */
    public record Conversion(
            @JsonProperty("create_at") @Nullable String createdAt,
            @JsonProperty("resolution") String resolution,
            @JsonProperty("status") int status,
            @JsonProperty("link") @Nullable Secret link) {}
}
