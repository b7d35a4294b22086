package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.pan123.Absent;
import java.util.List;

/**
 * From where a video can be played.
 *
 * @param list one for each resolution
 */
public record DirectLinkPlaylists(@JsonProperty("list") List<Playlist> list) {
    /** Playlists that are missing are none. */
    public DirectLinkPlaylists {
        list = Absent.list(list);
    }

    /**
     * One resolution.
     *
     * @param resolution such as {@code 720P}
     * @param address of the playlist; lasting, and to be signed like a direct link where the account wants that
     */
    public record Playlist(
            @JsonProperty("resolutions") String resolution,
            @JsonProperty("address") String address) {}
}
