package dev.duopan.cli.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.ExitCode;
import dev.duopan.cli.console.Interruption;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.OfflineDownloads;
import dev.duopan.drive.OfflineState;
import dev.duopan.drive.OfflineWatch;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A service's task before the eyes of whoever began it. Nothing here ends the task: who doesn't want to wait any longer hears how
 * to ask for it.
 *
 * @param place an address of the remote
 * @param task how the service calls the task
 */
record OfflineFollowing(Console console, Place place, String task) {
    private static final OfflineState BEGUN = new OfflineState(OfflineState.Status.RUNNING, 0);

    /**
     * A task as programs see it.
     *
     * @param status {@code running}, {@code retrying}, {@code done} or {@code failed}
     * @param percent what has been fetched, 0 to 100
     */
    record View(String remote, String task, String status, double percent) {}

    /** Shows a task that was just begun. */
    void showBegun() {
        console.show(view(BEGUN), () -> console.messages().text("offline.begun", task, remote(), task));
    }

    /** Shows how far the task is, and returns how the command ends. */
    int show(OfflineState state) {
        console.show(view(state), () -> text(state));
        return switch (state.status()) {
            case RUNNING, RETRYING, DONE -> ExitCode.DONE.number();
            case FAILED -> ExitCode.FAILED.number();
        };
    }

    /** Waits until the task has ended, or somebody stops this command, and returns how the command ends. */
    int untilTheEnd(OfflineDownloads downloads) {
        AtomicReference<OfflineState> last = new AtomicReference<>(BEGUN);
        try (Interruption interruption = new Interruption()) {
            try (OfflineDisplay display = new OfflineDisplay(console)) {
                Thread waiting = Thread.currentThread();
                interruption.during(() -> follow(downloads, display, last), waiting::interrupt);
            } catch (DuopanException e) {
                console.say(console.messages().text("offline.goes-on", task, remote(), task));
                if (!interruption.happened()) {
                    throw e;
                }
                Thread.interrupted();
                console.show(view(last.get()), () -> "");
                return ExitCode.INTERRUPTED.number();
            }
        }
        Thread.interrupted();
        return show(last.get());
    }

    private OfflineState follow(
            OfflineDownloads downloads, OfflineDisplay display, AtomicReference<OfflineState> last) {
        return OfflineWatch.of(downloads).await(task, state -> {
            last.set(state);
            display.show(state, text(state));
        });
    }

    private String text(OfflineState state) {
        String key = "offline.status." + Words.of(state.status());
        return console.messages().text(key, task, "%.0f".formatted(state.percent()));
    }

    private View view(OfflineState state) {
        return new View(remote(), task, Words.of(state.status()), state.percent());
    }

    private String remote() {
        return place.address(DrivePath.ROOT).replaceAll("/$", "");
    }
}
