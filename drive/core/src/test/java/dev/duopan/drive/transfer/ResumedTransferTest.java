package dev.duopan.drive.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.duopan.api.ErrorKind;
import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.LocalDrive;
import dev.duopan.drive.MemoryDrive;
import dev.duopan.drive.UploadOptions;
import dev.duopan.drive.UploadSource;
import dev.duopan.drive.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumedTransferTest {
    private static final DrivePath FILE = DrivePath.of("/film.mkv");
    private static final int SIZE = 36 << 20;
    private static final int ENOUGH = 20 << 20;
    private static final byte[] CONTENT = TransferFixture.noise(SIZE);

    private final MemoryJournal journal = new MemoryJournal();
    private final MemoryDrive memory = MemoryDrive.create();

    @TempDir
    Path folder;

    private CopyOptions options = CopyOptions.on(ConflictPolicy.FAIL);

    @BeforeEach
    void prepare() {
        options = options.withSpoolFolder(folder.resolve("spool")).withJournal(journal);
        upload(CONTENT);
    }

    private void upload(byte[] content) {
        memory.upload(FILE, UploadSource.of(content), UploadOptions.on(ConflictPolicy.OVERWRITE));
    }

    @Test
    void download_brokenOff_goesOnWithWhatIsSafe() {
        breakOff(local(), ErrorKind.UNAVAILABLE);
        ByteRanges safe = journal.pages.values().iterator().next().fetched();

        MeteredDrive source = new MeteredDrive(memory);
        TransferResult result = copy(source, local());

        assertThat(safe.length()).isGreaterThanOrEqualTo(16 << 20);
        assertThat(source.read).hasValue(SIZE - safe.length());
        assertThat(result.complete()).isTrue();
        assertArrived();
    }

    @Test
    void download_sourceChangedMeanwhile_beginsAnew() {
        breakOff(local(), ErrorKind.UNAVAILABLE);
        byte[] changed = TransferFixture.noise(SIZE - 1);
        upload(changed);

        MeteredDrive source = new MeteredDrive(memory);
        copy(source, local());

        assertThat(source.read).hasValue(changed.length);
        assertThat(TransferFixture.read(local(), FILE.toString())).isEqualTo(changed);
        assertThat(parts()).isEmpty();
    }

    @Test
    void download_partSpoiledMeanwhile_beginsAnewAtOnce() throws IOException {
        breakOff(local(), ErrorKind.UNAVAILABLE);
        Path part = parts().getFirst();
        byte[] spoiled = Files.readAllBytes(part);
        spoiled[
                (int) journal.pages
                        .values()
                        .iterator()
                        .next()
                        .fetched()
                        .list()
                        .getFirst()
                        .offset()] ^= 1;
        Files.write(part, spoiled);

        TransferResult result = copy(memory, local());

        assertThat(result.copied().getFirst().verification()).isEqualTo(Verification.CONTENT_DIGEST);
        assertArrived();
    }

    @Test
    void download_partGoneMeanwhile_beginsAnew() throws IOException {
        breakOff(local(), ErrorKind.UNAVAILABLE);
        Files.delete(parts().getFirst());

        copy(new MeteredDrive(memory), local());

        assertArrived();
    }

    @Test
    void download_failedForGood_leavesNothing() {
        breakOff(local(), ErrorKind.DENIED);

        assertThat(parts()).isEmpty();
        assertThat(journal.pages).isEmpty();
    }

    @Test
    void download_cancelled_goesOnLater() {
        CopyOptions pausing = options.withPauses(new PauseSwitch()).withRanges(1);
        PauseAfter stopping = new PauseAfter(memory, pausing.pauses(), ENOUGH);
        Transfer transfer = Transfers.copy(from(stopping), to(local()), pausing);
        Awaitility.await().until(() -> transfer.paused() && stopping.open.get() == 0);
        transfer.cancel();
        TransferException unused = catchThrowableOfType(TransferException.class, transfer::await);

        PauseAfter source = new PauseAfter(memory, new PauseSwitch(), Long.MAX_VALUE);
        copy(source, local());

        assertThat(source.read.get()).isLessThan(SIZE);
        assertArrived();
    }

    @Test
    void download_smallFile_opensNoPage() {
        upload(TransferFixture.noise(1 << 20));

        copy(memory, local());

        assertThat(journal.opened).hasValue(0);
    }

    @Test
    void download_placesWithoutName_areNotRemembered() {
        MeteredDrive source = new MeteredDrive(memory, ENOUGH, ErrorKind.UNAVAILABLE);
        Transfer transfer = Transfers.copy(new Location(source, FILE), new Location(local(), FILE), options);
        TransferException failure = catchThrowableOfType(TransferException.class, transfer::await);

        assertThat(failure).isNotNull();
        assertThat(journal.opened).hasValue(0);
        assertThat(parts()).isEmpty();
    }

    @Test
    void relay_brokenOff_goesOnWithWhatIsSafe() {
        MemoryDrive target = MemoryDrive.create();
        Drive plain = new MisbehavingDrives.Plain(target);
        breakOff(plain, ErrorKind.UNAVAILABLE);
        long safe = fetched();

        MeteredDrive source = new MeteredDrive(memory);
        TransferResult result = copy(source, plain);

        assertThat(safe).isPositive();
        assertThat(source.read).hasValue(SIZE - safe);
        assertThat(result.copied().getFirst().method()).isEqualTo(CopyMethod.RELAY);
        assertThat(TransferFixture.read(target, FILE.toString())).isEqualTo(CONTENT);
        assertThat(journal.pages).isEmpty();
        assertThat(parts()).isEmpty();
    }

    @Test
    void pause_nothingMoves_untilItIsOver() {
        CopyOptions pausing = options.withPauses(new PauseSwitch());
        MeteredDrive source = new MeteredDrive(memory);
        pausing.pauses().pause();
        Transfer transfer = Transfers.copy(from(source), to(local()), pausing);
        Awaitility.await().until(() -> transfer.progress().files() == 1);

        assertThat(transfer.paused()).isTrue();
        assertThat(source.read).hasValue(0);

        transfer.resume();
        assertThat(transfer.await().complete()).isTrue();
        assertArrived();
    }

    @Test
    void pause_inTheMiddle_letsGoOfStreamsAndGoesOnWhereItStopped() {
        CopyOptions pausing = options.withPauses(new PauseSwitch()).withRanges(2);
        PauseAfter source = new PauseAfter(memory, pausing.pauses(), ENOUGH);
        Transfer transfer = Transfers.copy(from(source), to(local()), pausing);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> transfer.paused() && source.open.get() == 0);

        long atPause = source.read.get();
        transfer.resume();

        assertThat(transfer.await().complete()).isTrue();
        assertThat(atPause).isLessThan(SIZE);
        assertThat(source.read).hasValue(SIZE);
        assertArrived();
    }

    /** Reads one part at a time, so that what was read before the last 16 MiB is safe when the source refuses more. */
    private void breakOff(Drive target, ErrorKind kind) {
        MeteredDrive source = new MeteredDrive(memory, ENOUGH, kind);
        Transfer transfer = Transfers.copy(from(source), to(target), options.withRanges(1));
        TransferException failure = catchThrowableOfType(TransferException.class, transfer::await);
        assertThat(failure).isNotNull();
        assertThat(failure.kind()).isEqualTo(kind);
    }

    private TransferResult copy(Drive source, Drive target) {
        return Transfers.copy(from(source), to(target), options).await();
    }

    private static Location from(Drive drive) {
        return new Location(drive, FILE, "source:");
    }

    private static Location to(Drive drive) {
        return new Location(drive, FILE, "target:");
    }

    private LocalDrive local() {
        try {
            return LocalDrive.at(Files.createDirectories(folder.resolve("local")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private long fetched() {
        return journal.pages.values().iterator().next().fetched().length();
    }

    private List<Path> parts() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".part"))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void assertArrived() {
        assertThat(TransferFixture.read(local(), FILE.toString())).isEqualTo(CONTENT);
        assertThat(journal.pages).isEmpty();
        assertThat(parts()).isEmpty();
    }
}
