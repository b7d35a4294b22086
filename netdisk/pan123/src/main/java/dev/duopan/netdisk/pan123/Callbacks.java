package dev.duopan.netdisk.pan123;

import dev.duopan.netdisk.TaskKind;
import dev.duopan.netdisk.TaskRun;
import dev.duopan.netdisk.TaskWorker;
import dev.duopan.netdisk.fetch.Fetcher;
import dev.duopan.netdisk.fetch.Locations;
import java.time.Duration;

/** Tells those who wanted to know that a task has ended; tried again a few times if they don't answer. */
record Callbacks(Fetcher fetcher) implements TaskWorker<Callbacks.Call> {
    static final TaskKind<Call> KIND = new TaskKind<>("123pan.callback", Call.class, 8, 4, 5, Duration.ofSeconds(1))
            .withOpenPerAccount(Integer.MAX_VALUE);

    /**
     * Whom to tell what.
     *
     * @param url where to send it
     * @param body JSON
     */
    record Call(String url, String body) {}

    @Override
    public void run(TaskRun<Call> run) {
        fetcher.post(Locations.parse(run.input().url()), run.input().body());
    }
}
