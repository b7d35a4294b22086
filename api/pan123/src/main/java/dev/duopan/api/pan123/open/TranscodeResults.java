package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Secret;
import dev.duopan.api.pan123.Absent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a video was converted into, with the files.
 *
 * @param results one for each resolution
 */
public record TranscodeResults(
        @JsonProperty("UserTranscodeVideoList") List<Result> results) {
    /** Results that are missing are none. */
    public TranscodeResults {
        results = Absent.list(results);
    }

    /**
     * One conversion.
     *
     * @param id of the conversion
     * @param uid whose it is
     * @param resolution such as {@code 720P}
     * @param status see {@link TranscodeStatus}
     * @param createdAt when it was ordered, as {@link dev.duopan.api.pan123.Pan123Time#LISTED}
     * @param updatedAt when it last got on, likewise
     * @param files the playlist and the pieces, once it's done
     */
    public record Result(
            @JsonProperty("Id") long id,
            @JsonProperty("Uid") long uid,
            @JsonProperty("Resolution") String resolution,
            @JsonProperty("Status") int status,
            @JsonProperty("CreateAt") @Nullable String createdAt,
            @JsonProperty("UpdateAt") @Nullable String updatedAt,
            @JsonProperty("Files") List<Piece> files) {
        /** Files that are missing are none. */
        public Result {
            files = Absent.list(files);
        }
    }

    /**
     * One file.
     *
     * @param fileName {@code stream.m3u8}, {@code 000.ts} and so on
     * @param fileSize for people, such as {@code 497.17KB}
     * @param resolution such as {@code 720P}
     * @param createdAt when it was made, as {@link dev.duopan.api.pan123.Pan123Time#LISTED}
     * @param url the address of the playlist; empty for a piece
     */
    public record Piece(
            @JsonProperty("FileName") String fileName,
            @JsonProperty("FileSize") @Nullable String fileSize,
            @JsonProperty("Resolution") @Nullable String resolution,
            @JsonProperty("CreateAt") @Nullable String createdAt,
            @JsonProperty("Url") @Nullable Secret url) {}
}
