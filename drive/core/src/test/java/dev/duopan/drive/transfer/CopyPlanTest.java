package dev.duopan.drive.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.duopan.api.ErrorKind;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.DriveTraits;
import dev.duopan.drive.DriveTraits.UploadRules;
import dev.duopan.drive.MemoryDrive;
import dev.duopan.drive.NameRules;
import dev.duopan.drive.NameRules.Forbidden;
import dev.duopan.drive.NameRules.LengthUnit;
import dev.duopan.drive.Verification;
import dev.duopan.drive.filter.PathRules;
import dev.duopan.drive.filter.TreeFilter;
import dev.duopan.drive.transfer.MisbehavingDrives.Limited;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyPlanTest extends TransferFixture {
    private final MemoryDrive other = MemoryDrive.create();

    CopyPlanTest(@TempDir Path temporary) throws IOException {
        super(temporary);
    }

    @Test
    void plan_tree_listsFoldersAndFilesWithTheirTargets() {
        write(memory, "/from/a/b", noise(10));
        write(memory, "/from/c", noise(20));

        CopyPlan plan = plan(memory, other);

        assertThat(plan.folders()).containsExactly(TO, DrivePath.of("/to/a"));
        assertThat(plan.files())
                .extracting(PlannedFile::target)
                .containsExactly(DrivePath.of("/to/a/b"), DrivePath.of("/to/c"));
        assertThat(plan.bytes()).isEqualTo(30);
        assertThat(plan.problems()).isEmpty();
    }

    @Test
    void plan_partOfATree_hasOnlyFoldersThatHoldSomethingOfIt() {
        write(memory, "/from/a/deep/b.jpg", noise(10));
        write(memory, "/from/c/d.txt", noise(10));
        TreeFilter pictures = new TreeFilter(PathRules.parse(List.of("+ *.jpg", "- *")), 0, Long.MAX_VALUE, null, null);

        CopyPlan plan = Transfers.plan(new Location(memory, FROM), new Location(other, TO), pictures);

        assertThat(plan.folders()).containsExactly(TO, DrivePath.of("/to/a"), DrivePath.of("/to/a/deep"));
        assertThat(plan.files()).extracting(PlannedFile::target).containsExactly(DrivePath.of("/to/a/deep/b.jpg"));
    }

    @Test
    void plan_anything_sendsNothing() {
        write(memory, "/from/a", noise(10));

        plan(memory, other);

        assertThat(other.list(DrivePath.ROOT)).isEmpty();
    }

    @Test
    void plan_namesTheTargetRefuses_areAllTold() {
        write(memory, "/from/a:b/c", noise(10));
        write(memory, "/from/d?", noise(10));
        NameRules names = new NameRules(255, 1_000, LengthUnit.CODE_POINTS, forbidden(":?"), true);
        Drive target = new Limited(other, other.traits().withNames(names));

        CopyPlan plan = plan(memory, target);

        assertThat(plan.problems())
                .extracting(problem -> problem.path().toString())
                .containsExactly("/from/a:b", "/from/a:b/c", "/from/d?");
        assertThat(plan.problems()).extracting(Problem::kind).containsOnly(ErrorKind.INVALID);
    }

    @Test
    void plan_fileLargerThanTheTargetTakes_tooLarge() {
        write(memory, "/from/a", noise(10));
        write(memory, "/from/b", noise(11));

        CopyPlan plan = plan(memory, target(new UploadRules(10, 10, 1, true, Verification.SIZE)));

        assertThat(plan.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(ErrorKind.TOO_LARGE))
                .satisfies(problem -> assertThat(problem.reason()).contains("/from/b", "11 bytes", "at most 10"));
    }

    @Test
    void plan_emptyFileTheTargetCannotKeep_invalid() {
        write(memory, "/from/a", new byte[0]);

        CopyPlan plan = plan(memory, target(new UploadRules(10, 10, 1, false, Verification.SIZE)));

        assertThat(plan.problems()).extracting(Problem::kind).containsExactly(ErrorKind.INVALID);
    }

    @Test
    void plan_moreThanTheSpaceLeft_quota() {
        write(memory, "/from/a", noise(60));
        write(memory, "/from/b", noise(60));

        CopyPlan plan = plan(memory, MemoryDrive.create(DriveTraits.UNLIMITED, 100));

        assertThat(plan.problems()).extracting(Problem::kind).containsExactly(ErrorKind.QUOTA);
    }

    @Test
    void plan_namesThatMeetInTheTarget_conflict() {
        write(memory, "/from/a", noise(10));
        write(memory, "/from/A", noise(10));
        NameRules names = new NameRules(255, 1_000, LengthUnit.CODE_POINTS, Forbidden.NOTHING, false);

        CopyPlan plan = plan(memory, new Limited(other, other.traits().withNames(names)));

        assertThat(plan.problems()).extracting(Problem::kind).containsExactly(ErrorKind.CONFLICT);
    }

    @Test
    void plan_folderIntoItself_invalid() {
        write(memory, "/from/a", noise(10));

        assertKind(
                ErrorKind.INVALID,
                catchThrowable(() ->
                        Transfers.plan(new Location(memory, FROM), new Location(memory, DrivePath.of("/from/deep")))));
    }

    @Test
    void plan_wholeDriveToWholeDrive_isFine() {
        write(memory, "/a", noise(10));

        CopyPlan plan = Transfers.plan(new Location(memory, DrivePath.ROOT), new Location(other, DrivePath.ROOT));

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.folders()).isEmpty();
    }

    @Test
    void start_planWithProblems_failsWithoutSendingAnything() {
        write(memory, "/from/a", noise(10));
        write(memory, "/from/b", noise(11));
        Drive target = target(new UploadRules(10, 10, 1, true, Verification.SIZE));
        CopyPlan plan = plan(memory, target);

        Throwable failure = catchThrowable(() -> Transfers.start(plan, options).await());

        assertKind(ErrorKind.TOO_LARGE, failure);
        assertThat(failure).hasMessageStartingWith("Nothing was copied.");
        assertThat(other.list(DrivePath.ROOT)).isEmpty();
    }

    private Drive target(UploadRules rules) {
        return new Limited(other, other.traits().withUploads(rules));
    }

    private static Forbidden forbidden(String characters) {
        return new Forbidden(characters, "", "", false, false);
    }

    private static CopyPlan plan(Drive from, Drive to) {
        return Transfers.plan(new Location(from, FROM), new Location(to, TO));
    }
}
