package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Rate;
import dev.duopan.api.Route;
import dev.duopan.api.Tier;
import dev.duopan.api.Verb;

/**
 * Gives the address from which a file can be fetched: {@code file/download_info} (docs/wire/123pan.md sections 4.3 and 7.1).
 *
 * <p>Refused with kind NOT_FOUND if there is no such file, and QUOTA if the day's traffic is used up, 1 GB for accounts that
 * don't pay. That a folder is refused with kind INVALID is an assumption. p123client sends {@code Platform: android} here.
 */
@Route(
        service = OpenApi.SERVICE,
        name = "file.download_info",
        verb = Verb.GET,
        path = "/api/v1/file/download_info",
        repeatable = true)
@Rate(tier = Tier.GRANTED, calls = 5)
public record GetDownloadInfo(@JsonProperty("fileId") long fileId) implements Api<DownloadInfo> {}
