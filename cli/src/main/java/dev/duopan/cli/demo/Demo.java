package dev.duopan.cli.demo;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.ByteSize;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Interruption;
import dev.duopan.cli.drive.Copying;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.EntryKind;
import dev.duopan.drive.LocalDrive;
import dev.duopan.drive.sync.FileCopy;
import dev.duopan.drive.sync.FileResult;
import dev.duopan.drive.sync.ScanProgress;
import dev.duopan.drive.sync.Sync;
import dev.duopan.drive.sync.SyncKind;
import dev.duopan.drive.sync.SyncOrder;
import dev.duopan.drive.sync.SyncPlan;
import dev.duopan.drive.sync.SyncResult;
import dev.duopan.drive.sync.SyncRules;
import dev.duopan.drive.transfer.CopyMethod;
import dev.duopan.drive.transfer.Location;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sends a folder up through 123pan's protocol, across and down through Baidu's, and compares. For one use. */
final class Demo {
    static final DrivePath UPLOADED = DrivePath.of("/demo");
    static final DrivePath COPIED = DrivePath.of("/demo copy");

    private static final String OPEN123 = "123open";
    private static final String BAIDU = "baidu";

    private final Console console;
    private final Interruption interruption;
    private final DemoNetdisk netdisk;
    private final SyncPlan upload;
    private final List<DemoStep> steps = new ArrayList<>();

    /** Plans the demo for everything in a drive. */
    Demo(Console console, Interruption interruption, Route route) {
        this.console = console;
        this.interruption = interruption;
        this.netdisk = route.netdisk();
        this.upload = plan(
                new Location(route.source(), DrivePath.ROOT),
                new Location(netdisk.drive(DemoNetdisk.PAN123), UPLOADED));
    }

    /**
     * Where the folder comes from and where it goes.
     *
     * @param source the folder
     * @param netdisk where it goes
     */
    record Route(Drive source, DemoNetdisk netdisk) {}

    /** Returns what is known of the folder that travels. */
    SyncPlan plan() {
        return upload;
    }

    private static SyncPlan plan(Location from, Location to) {
        return Sync.plan(new SyncOrder(from, to, SyncRules.of(SyncKind.COPY)), new ScanProgress());
    }

    /** Returns what was done so far. */
    List<DemoStep> steps() {
        return List.copyOf(steps);
    }

    /**
     * Does everything.
     *
     * @param source the folder of this computer
     * @param target an empty folder for what comes back
     * @throws DuopanException if a step fails or what came back differs
     */
    void run(Path source, Path target) {
        upload.check();
        say("demo.upload", console.messages().count("files", upload.copies().size()), ByteSize.format(upload.bytes()));
        copy(new DemoStep.Kind("upload", OPEN123), upload);
        say("demo.list");
        list();
        say("demo.instant-copy");
        copyInstantly();
        say("demo.download");
        try (LocalDrive local = LocalDrive.at(target)) {
            copy(
                    new DemoStep.Kind("download", BAIDU),
                    plan(new Location(netdisk.drive(DemoNetdisk.BAIDU), COPIED), new Location(local, DrivePath.ROOT)));
        }
        say("demo.compare");
        compare(source, target);
    }

    private void say(String message, Object... values) {
        if (interruption.happened()) {
            throw stopped();
        }
        console.say(console.messages().text(message, values));
    }

    private static DuopanException stopped() {
        return new DuopanException(ErrorKind.UNAVAILABLE, "it was stopped");
    }

    private List<FileResult.Arrived> copy(DemoStep.Kind kind, SyncPlan plan) {
        plan.check();
        long sent = netdisk.sent();
        SyncResult result = new Copying(console, interruption).run(plan);
        List<FileResult.Arrived> arrived = result.arrived().toList();
        DemoStep.Figures figures = new DemoStep.Figures(arrived.size(), result.bytes(), netdisk.sent() - sent);
        steps.add(DemoStep.of(kind, figures, result.elapsed()));
        if (result.cancelled()) {
            throw stopped();
        }
        refuseFailures(result);
        return arrived;
    }

    private static void refuseFailures(SyncResult result) {
        result.failed().findFirst().ifPresent(failed -> {
            throw new DuopanException(
                    failed.failure().kind(),
                    failed.file().source().path() + ": " + failed.failure().getMessage(),
                    failed.failure());
        });
        result.problems().stream().findFirst().ifPresent(problem -> {
            throw new DuopanException(problem.kind(), problem.path() + ": " + problem.reason());
        });
    }

    private void list() {
        long sent = netdisk.sent();
        long begun = System.nanoTime();
        Map<DrivePath, Long> listed = new TreeMap<>();
        try (Stream<Entry> entries = netdisk.drive(DemoNetdisk.BAIDU).walk(UPLOADED)) {
            entries.filter(Entry::isFile).forEach(entry -> listed.put(entry.path(), entry.size()));
        }
        Duration time = Duration.ofNanos(System.nanoTime() - begun);
        DemoStep.Figures figures = new DemoStep.Figures(listed.size(), upload.bytes(), netdisk.sent() - sent);
        steps.add(DemoStep.of(new DemoStep.Kind("list", BAIDU), figures, time));
        Map<DrivePath, Long> uploaded = upload.copies().stream()
                .collect(
                        Collectors.toMap(FileCopy::target, file -> file.source().size()));
        if (!listed.equals(uploaded)) {
            throw new DuopanException(
                    ErrorKind.CORRUPT, "one protocol lists other files than were uploaded through the other");
        }
    }

    /** Two drives of one account don't know of each other, so that nothing but the digests of files can help. */
    private void copyInstantly() {
        SyncPlan plan = plan(
                new Location(netdisk.drive(DemoNetdisk.BAIDU), UPLOADED),
                new Location(netdisk.drive(DemoNetdisk.BAIDU), COPIED));
        copy(new DemoStep.Kind("instant-copy", BAIDU), plan).stream()
                .filter(copied -> copied.method() != CopyMethod.INSTANT)
                .findFirst()
                .ifPresent(copied -> {
                    throw new DuopanException(
                            ErrorKind.CORRUPT,
                            copied.file().target() + " couldn't be copied without sending its bytes");
                });
    }

    private void compare(Path source, Path target) {
        Map<DrivePath, EntryKind> sent = new TreeMap<>();
        upload.folders().stream()
                .filter(folder -> !folder.equals(UPLOADED))
                .forEach(folder -> sent.put(folder.moved(UPLOADED, DrivePath.ROOT), EntryKind.FOLDER));
        upload.copies().forEach(file -> sent.put(file.source().path(), EntryKind.FILE));
        long begun = System.nanoTime();
        new ByteComparison(sent, source, target).run(interruption);
        Duration time = Duration.ofNanos(System.nanoTime() - begun);
        DemoStep.Figures figures = new DemoStep.Figures(upload.copies().size(), upload.bytes(), 0);
        steps.add(DemoStep.of(new DemoStep.Kind("compare", null), figures, time));
        if (interruption.happened()) {
            throw stopped();
        }
    }
}
