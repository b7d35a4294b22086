package dev.duopan.drive.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.LocalDrive;
import dev.duopan.drive.transfer.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is particular about trees of this computer: things that aren't listed, and drives that show the same files. */
final class LocalSyncTest extends SyncFixture {
    @TempDir
    Path home;

    private Path deep = Path.of("unset");

    @BeforeEach
    void fill() throws IOException {
        deep = Files.createDirectories(home.resolve("from/deep"));
        Files.writeString(deep.resolve("a"), "a");
    }

    @Test
    void run_moveOutOfAFolderWithALink_leavesTheLink() throws IOException {
        Path link = Files.createSymbolicLink(deep.resolve("link"), home);

        SyncResult result = run(order(LocalDrive.at(home), there, MOVE.deletingSourceFolders(true)));

        assertThat(result.complete()).isTrue();
        assertThat(deep).isDirectoryContaining(file -> file.equals(link));
        assertThat(text(there, "/to/deep/a")).isEqualTo("a");
    }

    @Test
    void run_targetFolderWithALink_staysAndIsToldAsProblem() throws IOException {
        here.mkdir(FROM);
        put(here, "/from/b", "b");
        Path link = Files.createSymbolicLink(deep.resolve("link"), home);
        SyncOrder order = new SyncOrder(new Location(here, FROM), new Location(LocalDrive.at(home), FROM), SYNC);

        SyncResult result = run(order);

        assertThat(result.problems())
                .extracting(problem -> problem.path().toString())
                .containsExactly("/from/deep");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void plan_moveToTheSameFolderInAnotherDrive_isRefused() {
        assertRefused(place(home, "/from"), place(home.resolve("from"), "/"));
    }

    @Test
    void plan_moveOfAFileOntoItselfInAnotherDrive_isRefused() {
        assertRefused(place(home, "/from/deep/a"), place(home.resolve("from"), "/deep"));
    }

    @Test
    void plan_targetInTheSourceInAnotherDrive_isRefused() {
        assertRefused(place(home, "/from"), place(deep, "/new"));
    }

    private static void assertRefused(Location from, Location to) {
        assertThatThrownBy(() -> plan(new SyncOrder(from, to, MOVE)))
                .isInstanceOfSatisfying(
                        DuopanException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.INVALID));
    }

    private static Location place(Path root, String path) {
        return new Location(LocalDrive.at(root), DrivePath.of(path));
    }
}
