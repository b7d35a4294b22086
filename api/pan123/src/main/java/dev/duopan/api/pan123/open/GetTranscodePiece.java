package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Rate;
import dev.duopan.api.Route;
import dev.duopan.api.Tier;
import dev.duopan.api.Verb;
import org.jspecify.annotations.Nullable;

/**
 * Asks from where one file can be fetched that a video was converted into: {@code transcode/m3u8_ts/download}
 * (docs/wire/123pan.md section 4.10).
 *
 * <p>Refused with kind NOT_FOUND if there is no such conversion, it isn't done, or has no such piece; INVALID if the type is
 * another, or the name of a piece is missing.
 *
 * @param fileId the video
 * @param resolution with a capital letter, such as {@code 720P}
 * @param type {@value #PLAYLIST} or {@value #PIECE}
 * @param pieceName which piece, without its extension, such as {@code 000}; absent for a playlist
 */
@Route(
        service = OpenApi.SERVICE,
        name = "transcode.piece",
        verb = Verb.POST,
        path = "/api/v1/transcode/m3u8_ts/download",
        body = Body.JSON,
        repeatable = true)
@Rate(tier = Tier.FREE, calls = 20)
@Rate(tier = Tier.PAID, calls = 20)
public record GetTranscodePiece(
        @JsonProperty("fileId") long fileId,
        @JsonProperty("resolution") String resolution,
        @JsonProperty("type") int type,
        @JsonProperty("tsName") @Nullable String pieceName)
        implements Api<TranscodeDownload> {
    /** The playlist. */
    public static final int PLAYLIST = 1;

    /** A piece that the playlist names. */
    public static final int PIECE = 2;

    /** Asks for a playlist. */
    public static GetTranscodePiece playlist(long fileId, String resolution) {
        return new GetTranscodePiece(fileId, resolution, PLAYLIST, null);
    }

    /** Asks for a piece. */
    public static GetTranscodePiece piece(long fileId, String resolution, String name) {
        return new GetTranscodePiece(fileId, resolution, PIECE, name);
    }
}
