package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;

/**
 * Asks from where a converted video in an open folder can be played: {@code direct-link/get/m3u8} (docs/wire/123pan.md section
 * 4.9). Playing uses the account's direct-link traffic.
 *
 * <p>Refused with kind NOT_FOUND if there is no such file, DENIED if no folder above it is open; both are assumptions, as is
 * that a video that wasn't converted has no addresses.
 *
 * @param fileId the video
 */
@Route(
        service = OpenApi.SERVICE,
        name = "dlink.m3u8",
        verb = Verb.GET,
        path = "/api/v1/direct-link/get/m3u8",
        repeatable = true)
public record GetDirectLinkPlaylists(@JsonProperty("fileID") long fileId) implements Api<DirectLinkPlaylists> {}
