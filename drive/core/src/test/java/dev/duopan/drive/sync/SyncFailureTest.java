package dev.duopan.drive.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.ByteRange;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.ForwardingDrive;
import dev.duopan.drive.MemoryDrive;
import dev.duopan.drive.UploadOptions;
import dev.duopan.drive.UploadSource;
import dev.duopan.drive.sync.SyncRules.Deletions;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SyncFailureTest extends SyncFixture {
    private List<String> before = List.of();

    @BeforeEach
    void fill() {
        put(here, "/from/a/b", "b");
        put(here, "/from/c", "new");
        put(there, "/to/a/x", "x");
        put(there, "/to/c", "old");
        put(there, "/to/y/z", "z");
        before = tree(there, TO);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void plan_listingOfTheSourceFails_endsItWithoutAChange(int number) {
        Drive failing = new Failing(here, number, ErrorKind.UNAVAILABLE);

        assertThatThrownBy(() -> plan(order(failing, there, SYNC)))
                .isInstanceOf(IncompleteListingException.class)
                .hasMessageStartingWith("Nothing was changed")
                .hasMessageContaining("in the source");
        assertThat(tree(there, TO)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void plan_listingOfTheTargetFails_endsItWithoutAChange(int number) {
        Drive failing = new Failing(there, number, ErrorKind.RATE_LIMITED);

        assertThatThrownBy(() -> plan(order(here, failing, SYNC)))
                .isInstanceOf(IncompleteListingException.class)
                .hasMessageContaining("in the target");
        assertThat(tree(there, TO)).isEqualTo(before);
    }

    @Test
    void plan_folderThatVanishesWhileListing_isNoEmptyFolder() {
        Drive failing = new Failing(here, 2, ErrorKind.NOT_FOUND);

        assertThatThrownBy(() -> plan(order(failing, there, SYNC))).isInstanceOf(IncompleteListingException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_FOUND", "INVALID"})
    void plan_folderThatIsThereButRefusesToBeListed_isNeitherAFileNorMissing(ErrorKind refusal) {
        assertThatThrownBy(() -> plan(order(new Failing(here, 1, refusal), there, SYNC)))
                .isInstanceOf(IncompleteListingException.class)
                .hasMessageContaining("in the source");
        assertThatThrownBy(() -> plan(order(here, new Failing(there, 1, refusal), SYNC)))
                .isInstanceOf(IncompleteListingException.class)
                .hasMessageContaining("in the target");
    }

    @Test
    void plan_notLoggedIn_isJustThat() {
        Drive failing = new Failing(here, 1, ErrorKind.UNAUTHENTICATED);

        assertThatThrownBy(() -> plan(order(failing, there, SYNC)))
                .isNotInstanceOf(IncompleteListingException.class)
                .isInstanceOfSatisfying(
                        DuopanException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.UNAUTHENTICATED));
    }

    @Test
    void run_fileThatVanishesMeanwhile_failsAloneAndNothingIsDeleted() {
        SyncPlan plan = plan(SYNC);
        here.delete(DrivePath.of("/from/a/b"));

        SyncResult result = Sync.start(plan, OPTIONS).await();

        assertThat(result.failed())
                .extracting(failed -> failed.failure().kind())
                .containsExactly(ErrorKind.NOT_FOUND);
        assertThat(result.deletions()).isEqualTo(new SyncResult.Deletions(0, 2));
        assertThat(tree(there, TO)).containsAll(before);
        assertThat(text(there, "/to/c")).isEqualTo("new");
    }

    @Test
    void run_conflict_copiesTheRestAndDeletesNothing() {
        put(here, "/from/y", "a file where a folder is");

        SyncResult result = run(SYNC);

        assertThat(result.complete()).isFalse();
        assertThat(result.problems()).hasSize(1);
        assertThat(text(there, "/to/c")).isEqualTo("new");
        assertThat(tree(there, TO)).containsAll(before);
    }

    @Test
    void run_targetVanishedMeanwhile_isFine() {
        SyncPlan plan = plan(SYNC);
        there.delete(DrivePath.of("/to/y"));

        assertThat(Sync.start(plan, OPTIONS).await().complete()).isTrue();
    }

    @Test
    void run_fileThatCameIntoAFolderMeanwhile_stays() {
        SyncPlan plan = plan(SYNC);
        put(there, "/to/y/newcomer", "n");

        SyncResult result = Sync.start(plan, OPTIONS).await();

        assertThat(result.problems())
                .extracting(problem -> problem.path().toString())
                .containsExactly("/to/y");
        assertThat(tree(there, TO)).contains("y/newcomer");
    }

    @Test
    void run_quotaReachedInTheMiddle_deletesNothing() {
        Drive full = new ForwardingDrive(there) {
            @Override
            public Entry upload(DrivePath path, UploadSource source, UploadOptions options) {
                if (path.name().equals("c")) {
                    throw new DuopanException(ErrorKind.QUOTA, "No space is left.");
                }
                return super.upload(path, source, options);
            }
        };

        SyncResult result = run(order(here, full, SYNC));

        assertThat(result.failed())
                .extracting(failed -> failed.failure().kind())
                .containsExactly(ErrorKind.QUOTA);
        assertThat(text(there, "/to/c")).isEqualTo("old");
        assertThat(tree(there, TO)).containsAll(before);
    }

    @Test
    void run_failedReplacementWithABackup_bringsTheOldFileBack() {
        Drive broken = new Unreadable(here, Integer.MAX_VALUE);

        SyncResult result = run(order(broken, there, SYNC.with(Deletions.USUAL.into(BACKUP))));

        assertThat(result.failed()).isNotEmpty();
        assertThat(text(there, "/to/c")).isEqualTo("old");
        assertThat(tree(there, TO)).containsAll(before);
    }

    @Test
    void run_replacementThatArrivesSpoiledAndIsTriedAgain_keepsTheOldFileInTheBackup() {
        AtomicInteger spoiled = new AtomicInteger();
        Drive spoiling = new ForwardingDrive(there) {
            @Override
            public Entry upload(DrivePath path, UploadSource source, UploadOptions options) {
                if (path.name().equals("c") && spoiled.getAndIncrement() == 0) {
                    put(there, path.toString(), "bad");
                    throw new DuopanException(ErrorKind.CORRUPT, "The bytes changed on the way.");
                }
                return super.upload(path, source, options);
            }
        };

        SyncResult result = run(order(here, spoiling, SYNC.with(Deletions.USUAL.into(BACKUP))));

        assertThat(result.complete()).isTrue();
        assertThat(text(there, "/to/c")).isEqualTo("new");
        assertThat(text(there, "/backup/c")).isEqualTo("old");
    }

    @Test
    void run_failureThatPasses_isTriedAgain() {
        assertThat(run(order(new Unreadable(here, 2), there, SYNC)).complete()).isTrue();
        assertThat(tree(there, TO)).isEqualTo(tree(here, FROM));
    }

    @Test
    void run_withoutRetries_isNotTriedAgain() {
        SyncPlan plan = plan(order(new Unreadable(here, 1), there, SYNC));

        SyncResult result =
                Sync.start(plan, OPTIONS.with(SyncOptions.Retries.NONE)).await();

        assertThat(result.failed()).hasSize(1);
    }

    @Test
    void run_moveThatFails_keepsTheSource() {
        SyncResult result = run(order(new Unreadable(here, Integer.MAX_VALUE), there, MOVE));

        assertThat(result.complete()).isFalse();
        assertThat(tree(here, FROM)).containsExactly("a/", "a/b", "c");
    }

    @Test
    void run_stopped_deletesNothing() throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        Drive hanging = new ForwardingDrive(here) {
            @Override
            public InputStream read(DrivePath path, ByteRange range) {
                reached.countDown();
                try {
                    new CountDownLatch(1).await();
                    throw new AssertionError("nobody counts down");
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new DuopanException(ErrorKind.UNAVAILABLE, "Reading was interrupted.", e);
                }
            }
        };
        SyncRun run = Sync.start(plan(order(hanging, there, SYNC)), OPTIONS);
        reached.await();
        run.cancel();

        assertThat(run.await().cancelled()).isTrue();
        assertThat(tree(there, TO)).isEqualTo(before);
        assertThat(text(there, "/to/c")).isEqualTo("old");
    }

    /** Fails one of its listings, by number. */
    private static final class Failing extends ForwardingDrive {
        private final AtomicInteger left;
        private final ErrorKind kind;

        Failing(Drive delegate, int number, ErrorKind kind) {
            super(delegate);
            this.left = new AtomicInteger(number);
            this.kind = kind;
        }

        @Override
        public List<Entry> list(DrivePath folder) {
            if (left.decrementAndGet() == 0) {
                throw new DuopanException(kind, "The page failed.");
            }
            return super.list(folder);
        }
    }

    /** Fails the first reads. */
    private static final class Unreadable extends ForwardingDrive {
        private final AtomicInteger left;

        Unreadable(MemoryDrive delegate, int times) {
            super(delegate);
            this.left = new AtomicInteger(times);
        }

        @Override
        public InputStream read(DrivePath path, ByteRange range) {
            if (left.getAndUpdate(number -> Math.max(0, number - 1)) > 0) {
                throw new DuopanException(ErrorKind.UNAVAILABLE, "The connection was cut.");
            }
            return super.read(path, range);
        }
    }
}
