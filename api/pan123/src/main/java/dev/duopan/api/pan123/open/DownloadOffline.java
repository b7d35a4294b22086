package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Lets the service fetch a URL into the drive: {@code offline/download} (docs/wire/123pan.md section 4.8).
 *
 * <p>The file appears when it is whole; where its name is taken it gets a number as with {@link Duplicate#KEEP_BOTH}, which is
 * an assumption. Ask {@link GetOfflineProgress} how far it is. Not to be repeated blindly: each call is a task of its own.
 *
 * <p>Refused with kind INVALID if the URL, the callback's URL or the name is wrong or the folder is the root, NOT_FOUND if there
 * is no such folder; these codes are assumptions. A source that can't be reached, refuses, is too large or lies on the internal
 * network of this project's server fails the task.
 *
 * @param url where to fetch from, http or https
 * @param fileName the name with its extension; absent, the source's server or the URL gives it. The official page lists
 *     extensions of pictures only, as for the image bed
 * @param folderId the folder, which can't be the root; absent, {@code /来自:离线下载}, which is made when it's missing
 * @param callbackUrl where an {@link OfflineCallback} is sent when the task has ended, well or not; absent for none
 */
@RecordBuilder
@Route(
        service = OpenApi.SERVICE,
        name = "offline.download",
        verb = Verb.POST,
        path = "/api/v1/offline/download",
        body = Body.JSON)
public record DownloadOffline(
        @JsonProperty("url") String url,
        @JsonProperty("fileName") @Nullable String fileName,
        @JsonProperty("dirID") @Nullable Long folderId,
        @JsonProperty("callBackUrl") @Nullable String callbackUrl)
        implements Api<OfflineTask> {
    /** A URL into the default folder, under the name that its server gives. */
    public static DownloadOffline of(String url) {
        return new DownloadOffline(url, null, null, null);
    }
}
