package dev.duopan.netdisk;

import dev.duopan.api.Json;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Long work as it was when it was looked up.
 *
 * @param id positive and unique on the whole netdisk
 * @param accountId for whom it is done
 * @param kind the name of its {@link TaskKind}
 * @param inputJson what it was told
 * @param stateJson what its worker kept last, null for nothing yet
 * @param status how far it is
 * @param done how much is done, in units of the kind
 * @param total of how much; 0 while that is unknown
 * @param attempts how many attempts failed
 * @param failure why the last attempt failed, empty if none did
 * @param createdAt when it was ordered
 * @param updatedAt when it was last written
 */
public record Task(
        long id,
        long accountId,
        String kind,
        String inputJson,
        @Nullable String stateJson,
        TaskStatus status,
        long done,
        long total,
        int attempts,
        String failure,
        Instant createdAt,
        Instant updatedAt) {
    /** Returns what it was told. */
    public <I> I input(Class<I> type) {
        return Json.read(inputJson, type);
    }

    /** Returns what its worker kept last. */
    public <S> Optional<S> state(Class<S> type) {
        return Optional.ofNullable(stateJson).map(json -> Json.read(json, type));
    }

    /** The same with other progress. */
    Task withProgress(long newDone, long newTotal) {
        return new Task(
                id, accountId, kind, inputJson, stateJson, status, newDone, newTotal, attempts, failure, createdAt,
                updatedAt);
    }
}
