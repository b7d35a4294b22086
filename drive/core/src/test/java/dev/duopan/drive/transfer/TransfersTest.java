package dev.duopan.drive.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.drive.ByteRange;
import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.DriveTraits.RangeRules;
import dev.duopan.drive.MemoryDrive;
import dev.duopan.drive.Verification;
import dev.duopan.drive.transfer.MisbehavingDrives.Cutting;
import dev.duopan.drive.transfer.MisbehavingDrives.Plain;
import dev.duopan.drive.transfer.MisbehavingDrives.Silent;
import dev.duopan.drive.transfer.MisbehavingDrives.Watched;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransfersTest extends TransferFixture {
    private static final int MEBIBYTE = 1 << 20;

    private final MemoryDrive other = MemoryDrive.create();

    TransfersTest(@TempDir Path temporary) throws IOException {
        super(temporary);
    }

    @Test
    void copy_tree_arrivesWithEmptyFoldersAndOddNames() {
        write(local, "/from/a/照片 😀.jpg", noise(10));
        write(local, "/from/a/.hidden", noise(20));
        write(local, "/from/empty file", new byte[0]);
        local.mkdir(DrivePath.of("/from/a/empty/deep"));

        copy(local, memory);

        assertThat(tree(memory, TO)).isEqualTo(tree(local, FROM));
        assertThat(read(memory, "/to/a/照片 😀.jpg")).isEqualTo(noise(10));
    }

    @Test
    void copy_tree_keepsTimes() {
        write(local, "/from/a", noise(10));

        copy(local, memory);

        assertThat(memory.stat(DrivePath.of("/to/a")).modifiedAt()).isEqualTo(LONG_AGO);
    }

    @Test
    void copy_singleFile_getsTheTargetPath() {
        write(memory, "/from", noise(10));

        copy(memory, local);

        assertThat(read(local, "/to")).isEqualTo(noise(10));
    }

    @Test
    void copy_intoFolderWithOtherThings_leavesThemAlone() {
        write(local, "/from/a", noise(10));
        write(memory, "/to/b", noise(20));

        copy(local, memory);

        assertThat(tree(memory, TO)).containsExactly("a", "b");
    }

    @Test
    void copy_localToRemote_uploadsAndComparesDigests() {
        write(local, "/from/a", noise(10));

        FileOutcome.Copied copied = copy(local, memory).copied().getFirst();

        assertThat(copied.method()).isEqualTo(CopyMethod.UPLOAD);
        assertThat(copied.verification()).isEqualTo(Verification.CONTENT_DIGEST);
        assertThat(copied.target().path()).isEqualTo(DrivePath.of("/to/a"));
    }

    @Test
    void copy_remoteToLocalWithDigests_downloadsAndComparesDigests() {
        write(memory, "/from/a", noise(10));

        FileOutcome.Copied copied = copy(memory, local).copied().getFirst();

        assertThat(copied.method()).isEqualTo(CopyMethod.DOWNLOAD);
        assertThat(copied.verification()).isEqualTo(Verification.CONTENT_DIGEST);
        assertThat(local.stat(DrivePath.of("/to/a")).modifiedAt()).isEqualTo(LONG_AGO);
    }

    @Test
    void copy_remoteToLocalWithoutDigests_saysThatOnlyTheSizeIsSure() {
        write(memory, "/from/a", noise(10));

        FileOutcome.Copied copied = copy(new Silent(memory), local).copied().getFirst();

        assertThat(copied.verification()).isEqualTo(Verification.SIZE);
    }

    @Test
    void copy_contentTheTargetHas_isInstant() {
        write(memory, "/from/a", noise(500_000));
        write(other, "/elsewhere", noise(500_000));
        Watched watched = new Watched(memory, RangeRules.UNLIMITED);

        FileOutcome.Copied copied = copy(watched, other).copied().getFirst();

        assertThat(copied.method()).isEqualTo(CopyMethod.INSTANT);
        assertThat(copied.verification()).isEqualTo(Verification.MATCHED);
        assertThat(watched.ranges).isEmpty();
        assertThat(read(other, "/to/a")).isEqualTo(noise(500_000));
        assertThat(other.stat(DrivePath.of("/to/a")).modifiedAt()).isEqualTo(LONG_AGO);
    }

    @Test
    void copy_contentNobodyHas_isRelayedAndVerifiedTwice() {
        write(memory, "/from/a", noise(500_000));

        FileOutcome.Copied copied = copy(memory, other).copied().getFirst();

        assertThat(copied.method()).isEqualTo(CopyMethod.RELAY);
        assertThat(copied.verification()).isEqualTo(Verification.CONTENT_DIGEST);
        assertThat(read(other, "/to/a")).isEqualTo(noise(500_000));
    }

    @Test
    void copy_relayWithoutDigestsOfTheSource_saysTheWeakerTruth() {
        write(memory, "/from/a", noise(500_000));

        FileOutcome.Copied copied = copy(new Silent(memory), other).copied().getFirst();

        assertThat(copied.verification()).isEqualTo(Verification.SIZE);
    }

    @Test
    void copy_withinOneDrive_isLeftToTheDrive() {
        write(memory, "/from/a", noise(10));

        FileOutcome.Copied copied = copy(memory, memory).copied().getFirst();

        assertThat(copied.method()).isEqualTo(CopyMethod.WITHIN_DRIVE);
        assertThat(read(memory, "/to/a")).isEqualTo(noise(10));
    }

    @Test
    void copy_wideFile_isReadInPartsNoWiderThanAllowed() {
        write(memory, "/from", noise(5 * MEBIBYTE + 1));
        Watched watched = new Watched(memory, new RangeRules(MEBIBYTE, true));

        copy(watched, local);

        assertThat(watched.ranges.stream().sorted(Comparator.comparingLong(ByteRange::offset)))
                .containsExactly(
                        new ByteRange(0, MEBIBYTE),
                        new ByteRange(MEBIBYTE, MEBIBYTE),
                        new ByteRange(2 * MEBIBYTE, MEBIBYTE),
                        new ByteRange(3 * MEBIBYTE, MEBIBYTE),
                        new ByteRange(4 * MEBIBYTE, MEBIBYTE),
                        new ByteRange(5 * MEBIBYTE, 1));
        assertThat(read(local, "/to")).isEqualTo(noise(5 * MEBIBYTE + 1));
    }

    @Test
    void copy_fromDriveWithoutParallelRanges_readsThemInOrder() {
        write(memory, "/from", noise(3 * MEBIBYTE));
        Watched watched = new Watched(memory, new RangeRules(MEBIBYTE, false));

        copy(watched, local);

        assertThat(watched.ranges)
                .containsExactly(
                        new ByteRange(0, MEBIBYTE),
                        new ByteRange(MEBIBYTE, MEBIBYTE),
                        new ByteRange(2 * MEBIBYTE, MEBIBYTE));
    }

    @Test
    void copy_streamsThatBreakAgainAndAgain_arriveWhole() {
        write(memory, "/from", noise(MEBIBYTE));

        FileOutcome.Copied copied =
                copy(new Cutting(memory, 100_000), local).copied().getFirst();

        assertThat(copied.verification()).isEqualTo(Verification.CONTENT_DIGEST);
        assertThat(read(local, "/to")).isEqualTo(noise(MEBIBYTE));
    }

    @Test
    void copy_overwrite_replacesFiles() {
        write(memory, "/from/a", noise(10));
        write(local, "/to/a", noise(99));

        copy(memory, local, CopyOptions.on(ConflictPolicy.OVERWRITE).withSpoolFolder(options.spoolFolder()));

        assertThat(read(local, "/to/a")).isEqualTo(noise(10));
    }

    @Test
    void copy_listener_hearsOfPlanAndEveryFile() {
        write(memory, "/from/a", noise(10));
        write(memory, "/from/b", noise(20));
        ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
        TransferListener listener = new TransferListener() {
            @Override
            public void planned(CopyPlan plan) {
                heard.add("plan of " + plan.bytes());
            }

            @Override
            public void started(PlannedFile file) {
                heard.add("start " + file.source().name());
            }

            @Override
            public void finished(FileOutcome outcome) {
                heard.add("finish " + outcome.file().source().name());
            }
        };

        copy(memory, local, options.withListener(listener).withTransfers(1));

        assertThat(heard).containsExactly("plan of 30", "start a", "finish a", "start b", "finish b");
    }

    @Test
    void progress_afterTheEnd_showsEverything() {
        write(memory, "/from/a", noise(11));
        write(memory, "/from/b", noise(20));

        Transfer transfer = Transfers.copy(new Location(new Plain(memory), FROM), new Location(other, TO), options);
        transfer.await();

        assertThat(transfer.progress()).isEqualTo(new TransferProgress(TransferProgress.Phase.DONE, 2, 2, 0, 31, 31));
    }

    @Test
    void result_ofSeveralFiles_isInOrderOfThePlan() {
        for (String name : List.of("a", "b", "c", "d", "e")) {
            write(memory, "/from/" + name, noise(10));
        }

        TransferResult result = copy(memory, local);

        assertThat(result.complete()).isTrue();
        assertThat(result.bytesCopied()).isEqualTo(50);
        assertThat(result.outcomes())
                .extracting(outcome -> outcome.file().source().name())
                .containsExactly("a", "b", "c", "d", "e");
    }
}
