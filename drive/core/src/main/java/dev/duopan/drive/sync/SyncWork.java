package dev.duopan.drive.sync;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.sync.SyncProgress.Phase;
import dev.duopan.drive.transfer.Problem;
import dev.duopan.drive.transfer.TransferKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Carries out a plan in the order that loses nothing: folders, files, and only then what vanishes. For one use. */
final class SyncWork {
    private final SyncPlan plan;
    private final SyncOptions options;
    private final Outside outside;
    private final Batch batch;
    private final Queue<Problem> problems = new ConcurrentLinkedQueue<>();

    SyncWork(SyncPlan plan, SyncOptions options, Outside outside) {
        this.plan = plan;
        this.options = options;
        this.outside = outside;
        this.batch = new Batch(options.copying().transfers(), outside.cancellation());
        this.problems.addAll(plan.conflicts());
    }

    /**
     * What others see and say.
     *
     * @param board where they read how far it is
     * @param cancellation how they stop it
     */
    record Outside(SyncBoard board, Cancellation cancellation) {}

    SyncResult run() {
        long begun = System.nanoTime();
        makeFolders();
        batch.run(plan.moves(), index -> move(plan.moves().get(index)));
        List<FileResult> files = copy();
        if (plan.order().moves()) {
            finishMove();
        }
        boolean clean = problems.isEmpty()
                && !outside.cancellation().happened()
                && files.stream().allMatch(FileResult.Arrived.class::isInstance);
        if (clean) {
            outside.board().enter(Phase.DELETIONS);
            delete();
        }
        settle(files);
        outside.board().enter(Phase.DONE);
        SyncResult.Deletions deletions = new SyncResult.Deletions(
                outside.board().vanished(), clean ? 0 : plan.deletions().files().size());
        Duration elapsed = Duration.ofNanos(System.nanoTime() - begun);
        boolean cancelled = outside.cancellation().happened();
        return new SyncResult(plan, files, new ArrayList<>(problems), deletions, cancelled, elapsed);
    }

    /** Files that the run wasn't to look at may still be on their way. */
    private void settle(List<FileResult> files) {
        SyncOrder order = plan.order();
        Stream<TransferKey> arrived = files.stream()
                .filter(FileResult.Arrived.class::isInstance)
                .map(FileResult::file)
                .flatMap(file -> order.key(file.source().path(), file.target()).stream());
        Stream<TransferKey> there = plan.skipped().stream()
                .filter(file -> file.reason().identical())
                .flatMap(file -> order.key(file.source().path(), file.target()).stream());
        TransferKey.of(order.from(), order.to())
                .ifPresent(folders -> options.copying().journal().settle(folders, Stream.concat(arrived, there)));
    }

    /** Making a folder makes those above it, so folders of one depth don't wait for each other. */
    private void makeFolders() {
        Map<Integer, List<DrivePath>> byDepth = plan.folders().stream()
                .collect(Collectors.groupingBy(folder -> folder.names().size(), TreeMap::new, Collectors.toList()));
        Drive target = plan.order().to().drive();
        byDepth.values()
                .forEach(folders -> batch.run(
                        folders,
                        index -> attempt(
                                "Making the folder", folders.get(index), () -> target.mkdir(folders.get(index)))));
    }

    private void move(FolderMove move) {
        Drive drive = plan.order().to().drive();
        attempt("Moving", move.from(), () -> drive.move(move.from(), move.to(), ConflictPolicy.FAIL));
    }

    private void attempt(String action, DrivePath path, Runnable work) {
        try {
            work.run();
        } catch (DuopanException e) {
            problems.add(new Problem(path, e.kind(), action + " " + path + " failed: " + e.getMessage()));
        } catch (RuntimeException e) {
            problems.add(new Problem(path, ErrorKind.UNAVAILABLE, action + " " + path + " broke: " + e));
        }
    }

    private List<FileResult> copy() {
        outside.board().enter(Phase.FILES);
        try (FileCarrier carrier = new FileCarrier(plan.order(), options.copying())) {
            return new CopyRounds(plan.copies(), carrier, batch).run(options, outside.board());
        }
    }

    /** Of a file that was at the target before, the source is deleted too; other failures don't matter to it. */
    private void finishMove() {
        Vanishing vanishing = new Vanishing(plan.order());
        List<SkippedFile> there = plan.skipped().stream()
                .filter(file -> file.reason().identical())
                .toList();
        batch.run(
                there,
                index -> attempt(
                        "Deleting",
                        there.get(index).source().path(),
                        () -> vanishing.deleteSource(there.get(index).source())));
        plan.deletions().sourceFolders().forEach(this::deleteSourceFolder);
    }

    /** A folder in which something is left stays. */
    private void deleteSourceFolder(Entry folder) {
        if (!outside.cancellation().happened()) {
            attempt("Deleting the folder", folder.path(), () -> {
                if (EmptyFolder.delete(plan.order().from().drive(), folder)) {
                    options.listener().vanished(folder.path());
                }
            });
        }
    }

    private void delete() {
        Removal removal = new Removal(plan.order(), batch, path -> {
            outside.board().vanished(1);
            options.listener().vanished(path);
        });
        removal.files(plan.deletions().files());
        if (removal.problems().isEmpty()) {
            removal.folders(plan.order().to().drive(), plan.deletions().folders());
        }
        problems.addAll(removal.problems());
    }
}
