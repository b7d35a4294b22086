package dev.duopan.drive.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.drive.DrivePath;
import dev.duopan.drive.sync.SyncRules.Deletions;
import dev.duopan.drive.transfer.CopyMethod;
import dev.duopan.drive.transfer.FileMeter;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

final class SyncRunTest extends SyncFixture {
    @Test
    void run_copy_addsAndReplacesAndKeepsTheRest() {
        put(here, "/from/a", "new");
        put(here, "/from/deep/b", "b");
        put(there, "/to/a", "old");
        put(there, "/to/other", "o");

        SyncResult result = run(COPY);

        assertThat(result.complete()).isTrue();
        assertThat(result.bytes()).isEqualTo(4);
        assertThat(tree(there, TO)).containsExactly("a", "deep/", "deep/b", "other");
        assertThat(text(there, "/to/a")).isEqualTo("new");
    }

    @Test
    void run_sync_makesTheTargetLikeTheSource() {
        put(here, "/from/a", "a");
        here.mkdir(FROM.child("empty"));
        put(there, "/to/b/c", "c");
        put(there, "/to/d", "d");

        SyncResult result = run(SYNC);

        assertThat(result.complete()).isTrue();
        assertThat(result.deletions()).isEqualTo(new SyncResult.Deletions(3, 0));
        assertThat(tree(there, TO)).isEqualTo(tree(here, FROM));
    }

    @Test
    void run_syncTwice_hasNothingLeftToDo() {
        put(here, "/from/a/b", "b");
        run(SYNC);

        assertThat(plan(SYNC).isDone()).isTrue();
    }

    @Test
    void run_withABackup_keepsThereWhatWasReplacedOrDeleted() {
        put(here, "/from/a", "new");
        put(there, "/to/a", "old");
        put(there, "/to/deep/b", "b");

        SyncResult result = run(SYNC.with(Deletions.USUAL.into(BACKUP)));

        assertThat(result.complete()).isTrue();
        assertThat(tree(there, TO)).containsExactly("a");
        assertThat(tree(there, BACKUP)).containsExactly("a", "deep/", "deep/b");
        assertThat(text(there, "/backup/a")).isEqualTo("old");
    }

    @Test
    void run_move_deletesAtTheSourceWhatArrivedOrWasThere() {
        put(here, "/from/deep/a", "a");
        put(here, "/from/there", "t");
        put(there, "/to/there", "t");

        SyncResult result = run(MOVE);

        assertThat(result.complete()).isTrue();
        assertThat(tree(here, FROM)).containsExactly("deep/");
        assertThat(tree(there, TO)).containsExactly("deep/", "deep/a", "there");
    }

    @Test
    void run_moveDeletingSourceFolders_leavesOnlyTheTop() {
        put(here, "/from/deep/er/a", "a");

        run(MOVE.deletingSourceFolders(true));

        assertThat(tree(here, FROM)).isEmpty();
    }

    @Test
    void run_moveIgnoringExisting_keepsTheirSources() {
        put(here, "/from/a", "a");
        put(there, "/to/a", "bbb");

        run(MOVE.with(ExistingFiles.KEPT));

        assertThat(tree(here, FROM)).containsExactly("a");
    }

    @Test
    void run_moveWithinADrive_sendsNothing() {
        put(here, "/from/deep/a", "a");
        put(here, "/from/b", "b");
        put(here, "/to/b", "old");

        SyncResult result = run(order(here, here, MOVE));

        assertThat(result.complete()).isTrue();
        assertThat(result.arrived()).extracting(FileResult.Arrived::method).containsOnly(CopyMethod.WITHIN_DRIVE);
        assertThat(tree(here, TO)).containsExactly("b", "deep/", "deep/a");
        assertThat(tree(here, FROM)).isEmpty();
    }

    @Test
    void run_moveOfAWholeFolderWithinADrive_leavesNoFolder() {
        put(here, "/from/deep/a", "a");

        assertThat(run(order(here, here, MOVE)).complete()).isTrue();
        assertThat(tree(here, DrivePath.ROOT)).containsExactly("to/", "to/deep/", "to/deep/a");
    }

    @Test
    void run_anything_tellsListenersAndCounts() {
        put(here, "/from/a", "aaa");
        put(there, "/to/b", "b");
        Queue<FileMeter> meters = new ConcurrentLinkedQueue<>();
        Queue<DrivePath> vanished = new ConcurrentLinkedQueue<>();
        SyncListener listener = new SyncListener() {
            @Override
            public void started(FileCopy file, FileMeter meter) {
                meters.add(meter);
            }

            @Override
            public void vanished(DrivePath path) {
                vanished.add(path);
            }
        };
        SyncRun run = Sync.start(plan(SYNC), OPTIONS.with(listener));
        run.await();

        assertThat(meters).extracting(FileMeter::counted).containsExactly(3L);
        assertThat(vanished).containsExactly(TO.child("b"));
        assertThat(run.progress()).isEqualTo(new SyncProgress(SyncProgress.Phase.DONE, 1, 1, 0, 0, 3, 3, 1));
    }
}
