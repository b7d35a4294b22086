package dev.duopan.netdisk.pan123;

import dev.duopan.netdisk.TaskKind;
import dev.duopan.netdisk.fetch.Locations;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Checks what callers say about something to be fetched, before a task is made of it. */
final class FetchOrders {
    private static final int PARALLEL = 8;
    private static final int PARALLEL_PER_ACCOUNT = 3;
    private static final int ATTEMPTS = 8;

    private FetchOrders() {}

    static TaskKind<FetchInput> kind(String name) {
        return new TaskKind<>(name, FetchInput.class, PARALLEL, PARALLEL_PER_ACCOUNT, ATTEMPTS, Duration.ofSeconds(1));
    }

    static String url(String text) {
        return Locations.parse(text).toString();
    }

    static @Nullable String name(@Nullable String text) {
        return text == null || text.isEmpty() ? null : Names.check(text);
    }

    static @Nullable String callback(@Nullable String text) {
        return text == null || text.isEmpty() ? null : url(text);
    }
}
