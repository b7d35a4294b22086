package dev.duopan.drive.sync;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.sync.SyncProgress.Phase;
import dev.duopan.drive.transfer.FileMeter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** Copies the files of a plan, and tries again what failed for a reason that may pass. For one use. */
final class CopyRounds {
    private final FileCopy[] copies;
    private final FileResult[] results;
    private final FileCarrier carrier;
    private final Batch batch;
    private final AtomicReference<Optional<DuopanException>> hopeless = new AtomicReference<>(Optional.empty());

    CopyRounds(List<FileCopy> copies, FileCarrier carrier, Batch batch) {
        this.copies = copies.toArray(FileCopy[]::new);
        this.results = copies.stream().map(FileResult.Cancelled::new).toArray(FileResult[]::new);
        this.carrier = carrier;
        this.batch = batch;
    }

    /** Returns what became of every file, in the order of the plan. */
    List<FileResult> run(SyncOptions options, SyncBoard board) {
        List<Integer> open = IntStream.range(0, copies.length).boxed().toList();
        runRound(open, options, board);
        for (int round = 1; round <= options.retries().rounds(); round++) {
            open = IntStream.range(0, results.length)
                    .filter(this::mayPass)
                    .boxed()
                    .toList();
            if (open.isEmpty() || batch.cancellation().happened()) {
                break;
            }
            pause(open.size(), options.retries().before(round), options, board);
            runRound(open, options, board);
        }
        return Arrays.asList(results);
    }

    private void pause(int files, Duration time, SyncOptions options, SyncBoard board) {
        board.enter(Phase.PAUSE);
        options.listener().retrying(files, time);
        batch.cancellation().pause(time);
        board.enter(Phase.FILES);
        board.retry(files);
    }

    private void runRound(List<Integer> open, SyncOptions options, SyncBoard board) {
        batch.run(open, place -> {
            int index = open.get(place);
            FileMeter meter = board.meter(copies[index]);
            options.listener().started(copies[index], meter);
            FileResult result = attempt(index, meter);
            results[index] = result;
            board.finish(meter, result);
            options.listener().finished(result);
        });
    }

    /** A file that failed may have changed meanwhile. */
    private FileResult attempt(int index, FileMeter meter) {
        FileCopy copy = copies[index];
        try {
            refuseHopeless();
            FileCopy current = results[index] instanceof FileResult.Failed ? carrier.afresh(copy) : copy;
            return carrier.carry(current, meter);
        } catch (DuopanException e) {
            note(e);
            return batch.cancellation().happened() ? new FileResult.Cancelled(copy) : new FileResult.Failed(copy, e);
        } catch (RuntimeException e) {
            String broke = "Copying " + copy.source().path() + " broke: " + e;
            return new FileResult.Failed(copy, new DuopanException(ErrorKind.UNAVAILABLE, broke, e));
        }
    }

    /** Without a login, no other file needs to be tried. */
    private void note(DuopanException failure) {
        if (failure.kind() == ErrorKind.UNAUTHENTICATED) {
            hopeless.set(Optional.of(failure));
        }
    }

    private void refuseHopeless() {
        hopeless.get().ifPresent(failure -> {
            throw failure;
        });
    }

    private boolean mayPass(int index) {
        return results[index] instanceof FileResult.Failed failed
                && switch (failed.failure().kind()) {
                    case UNAVAILABLE, BUSY, RATE_LIMITED, CORRUPT, CONFLICT -> true;
                    case NOT_FOUND,
                            EXISTS,
                            DENIED,
                            UNAUTHENTICATED,
                            QUOTA,
                            TOO_LARGE,
                            INVALID,
                            UNSUPPORTED,
                            RISK_CONTROL -> false;
                };
    }
}
