package dev.duopan.cli.drive;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.duopan.api.Secret;
import dev.duopan.drive.Share;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A share as programs see it.
 *
 * @param id how the service calls it
 * @param link the page for visitors
 * @param name what visitors see
 * @param endsAt when it ends, ISO 8601; null if it doesn't
 * @param ended whether it has
 * @param password what visitors must know; null if nothing
 * @param traffic who may fetch at the account's expense
 * @param use what visitors did so far
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ShareView(
        String id,
        String link,
        String name,
        @Nullable String endsAt,
        boolean ended,
        @Nullable String password,
        Traffic traffic,
        Use use) {
    /**
     * Who may fetch at the account's expense.
     *
     * @param limit bytes in all, null without a limit
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Traffic(
            boolean guests, boolean overQuota, @Nullable Long limit) {}

    /** What visitors did: counts, and bytes at the account's expense. */
    record Use(long views, long downloads, long saves, long charged) {}

    static ShareView of(Share share) {
        return new ShareView(
                share.id(),
                share.link().toString(),
                share.name(),
                share.ends().map(Object::toString).orElse(null),
                share.ended(),
                Optional.ofNullable(share.password()).map(Secret::reveal).orElse(null),
                new Traffic(
                        share.traffic().guests(),
                        share.traffic().overQuota(),
                        share.traffic().limit()),
                new Use(
                        share.use().views(),
                        share.use().downloads(),
                        share.use().saves(),
                        share.use().charged()));
    }
}
