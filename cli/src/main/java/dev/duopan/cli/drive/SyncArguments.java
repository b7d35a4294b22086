package dev.duopan.cli.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Console;
import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.sync.SyncKind;
import dev.duopan.drive.sync.SyncOptions;
import dev.duopan.drive.sync.SyncOrder;
import dev.duopan.drive.sync.SyncRules;
import dev.duopan.drive.transfer.CopyOptions;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code copy}, {@code move} and {@code sync} are told alike. */
final class SyncArguments {
    private final Console console;

    @Parameters(index = "0", paramLabel = "SRC", descriptionKey = "drive.source")
    private String source = "";

    @Parameters(index = "1", paramLabel = "DST", descriptionKey = "duopan.copy.target")
    private String target = "";

    @Option(
            names = {"-n", "--dry-run"},
            descriptionKey = "drive.sync.dry-run")
    private boolean dryRun;

    @Option(names = "--backup-dir", paramLabel = "ADDRESS", descriptionKey = "drive.sync.backup-dir")
    private @Nullable String backup;

    @Mixin
    private final CompareOptions compare;

    @Mixin
    private final ExistingOptions existing = new ExistingOptions();

    @Mixin
    private final PaceOptions pace;

    @Mixin
    private final FilterOptions filter;

    @Mixin
    private final TransferOptions transfer;

    @Mixin
    private final ProgressOptions progress;

    SyncArguments(Console console) {
        this.console = console;
        this.compare = new CompareOptions(console);
        this.pace = new PaceOptions(console);
        this.filter = new FilterOptions(console, Clock.systemUTC());
        this.transfer = new TransferOptions(console);
        this.progress = new ProgressOptions(console);
    }

    boolean dryRun() {
        return dryRun;
    }

    ProgressOptions progress() {
        return progress;
    }

    /** Refuses options that make no sense, before anything is opened. */
    void check() {
        pace.check();
        progress.check();
    }

    DriveOpener opener() {
        return DriveOpener.on(console, transfer.bandwidth());
    }

    SyncOptions options(DriveOpener drives) {
        CopyOptions copying =
                transfer.tuned(CopyOptions.on(ConflictPolicy.OVERWRITE).withTransfers(pace.transfers()), drives);
        return SyncOptions.of(copying).with(pace.retries());
    }

    /**
     * Returns the places that are meant.
     *
     * @throws DuopanException of kind INVALID if they overlap, or if the folder for what would vanish isn't in the target's drive
     */
    SyncPlaces places(DriveOpener drives, SyncKind kind) {
        Places both = kind == SyncKind.MOVE
                ? drives.openForMove(source, target)
                : new Places(drives.open(source), drives.open(target));
        if (backup == null) {
            return checked(new SyncPlaces(both.from(), both.to(), Optional.empty()), kind);
        }
        Places shared = drives.sharing(new Places(both.to(), drives.open(backup)));
        return checked(new SyncPlaces(both.from(), shared.from(), Optional.of(shared.to())), kind);
    }

    /** Two folders of this computer may be in each other though their drives aren't the same. */
    private SyncPlaces checked(SyncPlaces places, SyncKind kind) {
        if (places.to().isIn(places.from()) && places.from().isFolder()) {
            throw overlapping("drive.copy.into-itself", places);
        }
        if (isInPlace(places) && !places.from().isFolder()) {
            throw overlapping("drive.sync.in-place", places);
        }
        boolean holding = kind != SyncKind.COPY && places.from().isIn(places.to());
        if (holding && places.from().isFolder()) {
            throw overlapping("drive.sync.out-of-itself", places);
        }
        places.backup().ifPresent(folder -> checkBackup(places, folder));
        return places;
    }

    /** Says whether the source lies directly in the target, as a file would that is copied onto itself. */
    private static boolean isInPlace(SyncPlaces places) {
        Place from = places.from();
        return from.path()
                .parent()
                .filter(folder -> from.at(folder).address().equals(places.to().address()))
                .isPresent();
    }

    private DuopanException overlapping(String key, SyncPlaces places) {
        String from = places.from().address();
        return new DuopanException(
                ErrorKind.INVALID,
                console.messages().text(key, from, places.to().address()));
    }

    private void checkBackup(SyncPlaces places, Place folder) {
        boolean overlaps = folder.isIn(places.from()) || places.from().isIn(folder);
        if (overlaps || !folder.drive().equals(places.to().drive())) {
            String text = console.messages().text("drive.sync.backup-elsewhere", folder.address());
            throw new DuopanException(ErrorKind.INVALID, text);
        }
    }

    /** Returns what is asked for of certain places. */
    SyncOrder order(SyncPlaces places, SyncRules rules) {
        SyncRules.Deletions deletions = places.backup()
                .map(folder -> rules.deletions().into(folder.path()))
                .orElse(rules.deletions());
        SyncRules told = rules.comparing(compare.mode())
                .with(existing.existing())
                .with(filter.filter())
                .with(deletions)
                .withCheckers(pace.checkers());
        return new SyncOrder(places.from().location(), places.to().location(), told);
    }
}
