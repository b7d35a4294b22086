package dev.duopan.netdisk.pan123;

import dev.duopan.netdisk.fetch.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * How far a fetch is; kept with the task.
 *
 * @param uploadId the upload that takes the bytes
 * @param version which content of the source they belong to
 * @param fileId the file that it became, null before
 */
record FetchState(
        String uploadId, SourceVersion version, @Nullable Long fileId) {
    static FetchState of(String uploadId, SourceVersion version) {
        return new FetchState(uploadId, version, null);
    }

    FetchState withFile(long id) {
        return new FetchState(uploadId, version, id);
    }
}
