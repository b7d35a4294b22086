package dev.duopan.drive.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.filter.PathRules;
import dev.duopan.drive.filter.TreeFilter;
import dev.duopan.drive.transfer.CopyOptions;
import dev.duopan.drive.transfer.Location;
import dev.duopan.drive.transfer.TransferJournal;
import dev.duopan.drive.transfer.TransferKey;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A run lets the journal forget what arrived, and nothing else. */
final class SyncJournalTest extends SyncFixture {
    private static final TransferKey FOLDERS = new TransferKey("here:/from", "there:/to");

    private final Set<TransferKey> settled = ConcurrentHashMap.newKeySet();
    private final TransferJournal journal = new TransferJournal() {
        @Override
        public Page open(TransferKey key) {
            return Page.BLANK;
        }

        @Override
        public void settle(TransferKey folders, Stream<TransferKey> arrived) {
            assertThat(folders).isEqualTo(FOLDERS);
            arrived.forEach(settled::add);
        }
    };

    @Test
    void run_copiedOrThereBefore_isSettled() {
        put(here, "/from/deep/a", "a");
        put(here, "/from/b", "b");
        put(there, "/to/b", "b");

        sync(SYNC);

        assertThat(settled).containsExactlyInAnyOrder(key("/deep/a"), key("/b"));
    }

    @Test
    void run_filtered_leavesWhatIsNotMeant() {
        put(here, "/from/a.log", "a");
        put(here, "/from/b", "b");
        PathRules rules = PathRules.parse(List.of("- *.log"));

        sync(SYNC.with(new TreeFilter(rules, 0, Long.MAX_VALUE, null, null)));

        assertThat(settled).containsExactly(key("/b"));
    }

    @Test
    void run_ignoringExisting_leavesWhatMayBeReplacedLater() {
        put(here, "/from/a", "aa");
        put(there, "/to/a", "a");

        sync(SYNC.with(ExistingFiles.KEPT));

        assertThat(settled).isEmpty();
    }

    @Test
    void run_partlyFailed_leavesWhatFailed() {
        put(here, "/from/a", "a");
        put(here, "/from/b", "b");
        SyncPlan plan = plan(order(SYNC));
        here.delete(FROM.child("a"));

        SyncResult unused = Sync.start(plan, options()).await();

        assertThat(settled).containsExactly(key("/b"));
    }

    private void sync(SyncRules rules) {
        assertThat(Sync.start(plan(order(rules)), options()).await().complete()).isTrue();
    }

    private SyncOrder order(SyncRules rules) {
        return new SyncOrder(new Location(here, FROM, "here:"), new Location(there, TO, "there:"), rules);
    }

    private SyncOptions options() {
        return SyncOptions.of(CopyOptions.on(ConflictPolicy.OVERWRITE).withJournal(journal))
                .with(SyncOptions.Retries.NONE);
    }

    private static TransferKey key(String path) {
        DrivePath below = DrivePath.of(path);
        return new TransferKey("here:/from" + below, "there:/to" + below);
    }
}
