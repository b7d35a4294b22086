package dev.duopan.drive.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.drive.ContentDigester;
import dev.duopan.drive.ContentDigests;
import dev.duopan.drive.DigestAlgorithm;
import dev.duopan.drive.DigestPlan;
import dev.duopan.drive.FileVersion;
import dev.duopan.drive.transfer.FileProgress;
import dev.duopan.drive.transfer.TransferJournal;
import dev.duopan.drive.transfer.TransferKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {
    private static final TransferKey KEY = PageHolder.KEY;
    private static final FileProgress PROGRESS = PageHolder.PROGRESS;
    private static final FileVersion FILE = new FileVersion(
            Path.of("/home/ann/film.mkv"), 5, Instant.parse("2026-01-02T03:04:05.000000006Z"), "inode 7");

    @TempDir
    Path home;

    private Path folder() {
        return home.resolve("state");
    }

    private StateFile open() {
        return StateFile.in(folder());
    }

    @Test
    void journal_pageLeft_isFoundByTheNextProcess() {
        write(PROGRESS);

        assertThat(found()).isEqualTo(PROGRESS);
    }

    @Test
    void journal_pageErased_isBlank() {
        write(PROGRESS);
        try (StateFile state = open();
                TransferJournal.Page page = state.journal().open(KEY)) {
            page.erase();
        }

        assertThat(found()).isEqualTo(FileProgress.NONE);
        assertThat(rows()).isZero();
    }

    @Test
    void journal_pageLeft_isFoundByAnotherThreadToo() {
        try (StateFile state = open()) {
            try (TransferJournal.Page page = state.journal().open(KEY)) {
                page.write(PROGRESS);
            }
            try (TransferJournal.Page page = state.journal().open(KEY)) {
                assertThat(page.found()).isEqualTo(PROGRESS);
            }
        }
    }

    @Test
    void journal_openPage_isBlankToOthersAndStaysSo() {
        write(PROGRESS);
        try (StateFile state = open();
                TransferJournal.Page page = state.journal().open(KEY);
                TransferJournal.Page other = state.journal().open(KEY)) {
            other.write(FileProgress.of("other"));
            other.erase();

            assertThat(other.found()).isEqualTo(FileProgress.NONE);
            assertThat(page.found()).isEqualTo(PROGRESS);
        }
        assertThat(found()).isEqualTo(PROGRESS);
    }

    @Test
    void journal_pageOfALivingProcess_isBlankUntilThatIsKilled() throws Exception {
        Process holder = PageHolder.start(folder());
        try {
            assertThat(found()).isEqualTo(FileProgress.NONE);
        } finally {
            holder.destroyForcibly().waitFor();
        }

        assertThat(found()).isEqualTo(PROGRESS);
    }

    @Test
    void journal_nothingWritten_leavesNoRowAndNoLock() {
        try (StateFile state = open();
                TransferJournal.Page page = state.journal().open(KEY)) {
            page.erase();
        }

        assertThat(rows()).isZero();
        assertThat(folder().resolve("owners")).doesNotExist();
    }

    @Test
    void journal_orderlyEnd_leavesNoLock() {
        write(PROGRESS);

        assertThat(folder().resolve("owners")).isEmptyDirectory();
    }

    @Test
    void journal_pageNotGoneOnWithForAWeek_isForgotten() {
        write(PROGRESS);
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(7).plusMinutes(1));

        try (StateFile state = StateFile.in(folder(), later);
                TransferJournal.Page page = state.journal().open(KEY)) {
            assertThat(page.found()).isEqualTo(FileProgress.NONE);
        }
    }

    @Test
    void journal_settled_forgetsWhatArrivedBetweenTheFolders() {
        TransferKey folders = new TransferKey("file:/home/ann", "cloud:/");
        TransferKey arrived = new TransferKey("file:/home/ann/film.mkv", "cloud:/films/film.mkv");
        TransferKey elsewhere = new TransferKey("file:/home/anne/film.mkv", "cloud:/film.mkv");
        try (StateFile state = open()) {
            write(state, arrived);
            write(state, elsewhere);

            state.journal().settle(folders, Stream.of(arrived, elsewhere));
        }

        assertThat(found(arrived)).isEqualTo(FileProgress.NONE);
        assertThat(found(elsewhere)).isEqualTo(PROGRESS);
    }

    @Test
    void journal_settled_keepsWhatIsNotSaidToHaveArrived() {
        write(PROGRESS);
        try (StateFile state = open()) {
            state.journal()
                    .settle(
                            new TransferKey("file:/", "cloud:/"),
                            Stream.of(new TransferKey("file:/other", "cloud:/other")));
        }

        assertThat(found()).isEqualTo(PROGRESS);
    }

    @Test
    void journal_settled_keepsWhatSomebodyIsAtWorkOn() {
        try (StateFile state = open();
                TransferJournal.Page page = state.journal().open(KEY)) {
            page.write(PROGRESS);

            state.journal().settle(KEY, Stream.of(KEY));

            assertThat(rows()).isOne();
        }
    }

    private static void write(StateFile state, TransferKey key) {
        try (TransferJournal.Page page = state.journal().open(key)) {
            page.write(PROGRESS);
        }
    }

    @Test
    void digests_kept_areFoundByTheNextProcess() {
        ContentDigests digests = digests(
                DigestPlan.of(DigestAlgorithm.MD5, DigestAlgorithm.SHA256).withSlices(2));
        try (StateFile state = open()) {
            state.digests().keep(FILE, digests);
            assertThat(state.digests().find(FILE, digests.plan())).contains(digests);
        }

        try (StateFile state = open()) {
            assertThat(state.digests().find(FILE, DigestPlan.of(DigestAlgorithm.MD5)))
                    .contains(digests);
        }
    }

    @Test
    void digests_ofAnotherPlan_areUnknown() {
        keep();

        try (StateFile state = open()) {
            assertThat(state.digests().find(FILE, DigestPlan.of(DigestAlgorithm.SHA1)))
                    .isEmpty();
        }
    }

    @Test
    void digests_ofAnotherVersion_areUnknown() {
        keep();

        try (StateFile state = open()) {
            Stream<FileVersion> others = Stream.of(
                    new FileVersion(FILE.path(), 6, FILE.modifiedAt(), FILE.key()),
                    new FileVersion(FILE.path(), 5, FILE.modifiedAt().plusNanos(1), FILE.key()),
                    new FileVersion(FILE.path(), 5, FILE.modifiedAt(), "inode 8"),
                    new FileVersion(Path.of("/other"), 5, FILE.modifiedAt(), FILE.key()));
            assertThat(others)
                    .allSatisfy(version -> assertThat(state.digests().find(version, DigestPlan.of(DigestAlgorithm.MD5)))
                            .isEmpty());
        }
    }

    @Test
    void digests_ofTooManyFiles_forgetTheOldest() {
        DigestPlan plan = DigestPlan.of(DigestAlgorithm.MD5);
        Database database = new Database(folder());
        SqliteDigestCache cache = new SqliteDigestCache(database, 100);
        List<FileVersion> files = Stream.iterate(1, number -> number + 1)
                .limit(150)
                .map(number -> new FileVersion(Path.of("/file " + number), 5, FILE.modifiedAt(), ""))
                .toList();
        for (FileVersion file : files) {
            cache.keep(file, digests(plan));
            cache.flush();
        }

        assertThat(cache.find(files.getFirst(), plan)).isEmpty();
        assertThat(cache.find(files.getLast(), plan)).isPresent();
        assertThat(files.stream().filter(file -> cache.find(file, plan).isPresent()))
                .hasSizeBetween(90, 100);
        database.close();
    }

    @Test
    void file_damaged_isSetAsideAndBegunAnew() throws IOException {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("state.db"), "this is no database, but a text of some length ".repeat(50));
        write(PROGRESS);
        write(PROGRESS);

        assertThat(found()).isEqualTo(PROGRESS);
        assertThat(folder()).isDirectoryContaining("glob:**state.db.damaged-*");
    }

    @Test
    void file_ofANewerProgram_isLeftAlone() throws SQLException {
        write(PROGRESS);
        execute("PRAGMA user_version = 99");

        assertThat(found()).isEqualTo(FileProgress.NONE);
        write(FileProgress.of("other"));

        assertThat(rows()).isOne();
    }

    @Test
    void file_inAFolderThatCannotBe_remembersNothing() throws IOException {
        Files.writeString(folder(), "a file");

        write(PROGRESS);

        assertThat(found()).isEqualTo(FileProgress.NONE);
    }

    @Test
    void file_isReadableByItsOwnerOnly() throws IOException {
        write(PROGRESS);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().resolve("state.db"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                .isEqualTo("rwx------");
    }

    private void write(FileProgress progress) {
        try (StateFile state = open();
                TransferJournal.Page page = state.journal().open(KEY)) {
            page.write(progress);
        }
    }

    private FileProgress found() {
        return found(KEY);
    }

    private FileProgress found(TransferKey key) {
        try (StateFile state = open();
                TransferJournal.Page page = state.journal().open(key)) {
            return page.found();
        }
    }

    private void keep() {
        try (StateFile state = open()) {
            state.digests().keep(FILE, digests(DigestPlan.of(DigestAlgorithm.MD5)));
        }
    }

    private static ContentDigests digests(DigestPlan plan) {
        ContentDigester digester = new ContentDigester(plan);
        digester.update("hello".getBytes(java.nio.charset.StandardCharsets.UTF_8), 0, 5);
        return digester.finish();
    }

    private long rows() {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder().resolve("state.db"));
                Statement statement = connection.createStatement()) {
            return statement.executeQuery("SELECT count(*) FROM transfer").getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder().resolve("state.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
