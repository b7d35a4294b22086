package dev.duopan.netdisk.pan123;

import dev.duopan.api.ApiException;
import dev.duopan.api.pan123.Pan123Error;
import dev.duopan.api.pan123.open.OpenApi;
import java.util.List;

/** Ids of one call, checked: at least one, at most as many as the documents allow; repeated ones count once. */
final class Batch {
    private Batch() {}

    static <T> List<T> of(List<T> ids) {
        return of(ids, OpenApi.MAX_BATCH);
    }

    static <T> List<T> of(List<T> ids, int most) {
        if (ids.isEmpty()) {
            throw new ApiException(Pan123Error.INVALID, "at least one id is needed");
        }
        if (ids.size() > most) {
            throw new ApiException(
                    Pan123Error.TOO_LARGE, "%d ids in one call, %d are possible".formatted(ids.size(), most));
        }
        return ids.stream().distinct().toList();
    }
}
