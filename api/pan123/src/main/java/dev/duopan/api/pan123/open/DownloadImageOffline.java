package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Alias;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Default;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Lets the service fetch a URL into the image bed: {@code oss/offline/download} (docs/wire/123pan.md section 4.11).
 *
 * <p>Like {@link DownloadOffline}, for pictures of the formats and size of {@link CreateImage}; what isn't one fails
 * the task. A content that its folder has already is the same picture.
 *
 * @param url where to fetch from, http or https
 * @param fileName the name with the extension of a picture; absent, the source's server or the URL gives it
 * @param folderId the folder, which can't be the root; absent or empty, {@code /来自:离线下载} of the image bed, which is made
 *     when it's missing. Some clients call it {@code dirID}
 * @param callbackUrl where an {@link OfflineCallback} is sent when the task has ended; absent for none
 * @param type the image bed
 */
@RecordBuilder
@Route(
        service = OpenApi.SERVICE,
        name = "oss.offline",
        verb = Verb.POST,
        path = "/api/v1/oss/offline/download",
        body = Body.JSON)
public record DownloadImageOffline(
        @JsonProperty("url") String url,
        @JsonProperty("fileName") @Nullable String fileName,

        @JsonProperty("businessDirID") @Alias("dirID") @Nullable
        String folderId,

        @JsonProperty("callBackUrl") @Nullable String callbackUrl,
        @JsonProperty("type") @Default("1") BusinessType type)
        implements Api<OfflineTask> {
    /** A URL into a folder, under the name that its server gives. */
    public static DownloadImageOffline of(String url, String folderId) {
        return new DownloadImageOffline(url, null, folderId, null, BusinessType.IMAGES);
    }
}
