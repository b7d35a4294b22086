package dev.duopan.cli.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Interruption;
import dev.duopan.drive.sync.ScanProgress;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/** Listing and comparing, before the eyes of whoever called the command and until they stop it. */
final class Planning {
    private Planning() {}

    /** Returns what the work finds out; empty if somebody stopped it. */
    static <R> Optional<R> run(Function<ScanProgress, R> work, SyncDisplay display, Interruption interruption) {
        ScanProgress progress = new ScanProgress();
        display.planning(progress);
        FutureTask<R> task = new FutureTask<>(() -> work.apply(progress));
        Thread thread = Thread.ofVirtual().name("planning").start(task);
        try {
            R found = interruption.during(() -> result(task), thread::interrupt);
            return interruption.happened() ? Optional.empty() : Optional.of(found);
        } catch (DuopanException e) {
            if (interruption.happened()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static <R> R result(FutureTask<R> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DuopanException(ErrorKind.UNAVAILABLE, "The planning was interrupted.", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DuopanException failure
                    ? failure
                    : new DuopanException(ErrorKind.UNAVAILABLE, "The planning broke: " + e.getCause(), e);
        }
    }
}
