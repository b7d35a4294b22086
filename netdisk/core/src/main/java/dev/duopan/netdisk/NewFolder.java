package dev.duopan.netdisk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A folder to be created.
 *
 * @param destination where; missing folders on the way are created if it is a path
 * @param policy what to do if the name is taken; {@link ConflictPolicy#OVERWRITE} returns an existing folder
 * @param clientCreatedAt when its author says it was created, null for now
 * @param clientModifiedAt when its author says it was changed, null for now
 */
public record NewFolder(
        Destination destination,
        ConflictPolicy policy,
        @Nullable Instant clientCreatedAt,
        @Nullable Instant clientModifiedAt) {
    /** A folder that must not exist yet. */
    public static NewFolder at(Destination destination) {
        return new NewFolder(destination, ConflictPolicy.FAIL, null, null);
    }

    /** The same with another policy. */
    public NewFolder withPolicy(ConflictPolicy newPolicy) {
        return new NewFolder(destination, newPolicy, clientCreatedAt, clientModifiedAt);
    }

    /** The same with its author's times; null means now. */
    public NewFolder withClientTimes(@Nullable Instant created, @Nullable Instant modified) {
        return new NewFolder(destination, policy, created, modified);
    }
}
