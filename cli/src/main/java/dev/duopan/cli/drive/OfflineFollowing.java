package dev.duopan.cli.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.ExitCode;
import dev.duopan.cli.console.Interruption;
import dev.duopan.cli.console.VisibleText;
import dev.duopan.drive.OfflineState;
import dev.duopan.drive.OfflineWatch;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A service's task before the eyes of whoever began it. Nothing here ends the task: who doesn't want to wait any longer hears how
 * to ask for it.
 *
 * @param service who works on the task
 * @param task how the service calls the task
 */
record OfflineFollowing(Console console, OfflineService service, String task) {
    private static final OfflineState BEGUN = new OfflineState(OfflineState.Status.RUNNING, 0);

    /**
     * A task as programs see it.
     *
     * @param status {@code running}, {@code retrying}, {@code done} or {@code failed}
     * @param percent what has been fetched, 0 to 100
     */
    record View(String remote, String task, String status, double percent) {}

    /** Shows a task that was just begun, and returns how the command ends. */
    int showBegun() {
        console.show(view(BEGUN), () -> text("offline.begun", task, service.remote(), task));
        return ExitCode.DONE.number();
    }

    /** Shows how far the task is, and returns how the command ends. */
    int showState() {
        return show(service.downloads().state(task));
    }

    private int show(OfflineState state) {
        console.show(view(state), () -> text(state));
        return switch (state.status()) {
            case RUNNING, RETRYING, DONE -> ExitCode.DONE.number();
            case FAILED -> ExitCode.FAILED.number();
        };
    }

    /** Waits until the task has ended, or somebody stops this command, and returns how the command ends. */
    int untilTheEnd() {
        AtomicReference<OfflineState> last = new AtomicReference<>(BEGUN);
        try (Interruption interruption = new Interruption()) {
            try (OfflineDisplay display = new OfflineDisplay(console)) {
                Thread waiting = Thread.currentThread();
                interruption.during(() -> follow(display, last), waiting::interrupt);
            } catch (DuopanException e) {
                if (!interruption.happened()) {
                    throw e;
                }
                Thread.interrupted();
                console.say(text("offline.goes-on", task, service.remote(), task));
                console.show(view(last.get()), () -> "");
                return ExitCode.INTERRUPTED.number();
            }
        }
        Thread.interrupted();
        return show(last.get());
    }

    private OfflineState follow(OfflineDisplay display, AtomicReference<OfflineState> last) {
        return OfflineWatch.of(service.downloads()).await(task, state -> {
            last.set(state);
            display.show(state, text(state));
        });
    }

    private String text(OfflineState state) {
        return text("offline.status." + Words.of(state.status()), task, "%.0f".formatted(state.percent()));
    }

    /** What the service calls its task can't steer a terminal. */
    private String text(String key, Object... values) {
        return VisibleText.of(console.messages().text(key, values));
    }

    private View view(OfflineState state) {
        return new View(service.remote(), task, Words.of(state.status()), state.percent());
    }
}
