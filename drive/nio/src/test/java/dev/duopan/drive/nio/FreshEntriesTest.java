package dev.duopan.drive.nio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FreshEntriesTest {
    private static final DrivePath FILE = DrivePath.of("/a/b");

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
    private final Changes changes = new Changes();
    private final FreshEntries entries = new FreshEntries(changes, clock::get);

    @Test
    void take_justGivenOut_isThereOnce() {
        entries.giveOut(Entry.file(FILE, 1), changes.count());

        assertThat(entries.take(FILE)).contains(Entry.file(FILE, 1));
        assertThat(entries.take(FILE)).isEmpty();
    }

    @Test
    void take_secondsLater_isTooOld() {
        entries.giveOut(Entry.file(FILE, 1), changes.count());
        clock.addAndGet(Duration.ofSeconds(5).toNanos());

        assertThat(entries.take(FILE)).isEmpty();
    }

    @Test
    void take_changedHereOrAboveSinceTheListing_doesNotCount() {
        for (DrivePath changed : new DrivePath[] {FILE, DrivePath.of("/a"), DrivePath.ROOT}) {
            long listed = changes.count();
            changes.happenedAt(changed);
            entries.giveOut(Entry.file(FILE, 1), listed);

            assertThat(entries.take(FILE)).as("after a change of %s", changed).isEmpty();
        }
    }

    @Test
    void take_changedElsewhereOrBefore_counts() {
        changes.happenedAt(FILE);
        entries.giveOut(Entry.file(FILE, 1), changes.count());
        changes.happenedAt(DrivePath.of("/a/c"));
        changes.happenedAt(DrivePath.of("/a/b/c"));

        assertThat(entries.take(FILE)).isPresent();
    }

    @Test
    void take_moreChangesThanAreRemembered_doesNotCount() {
        long listed = changes.count();
        for (int number = 0; number < 5_000; number++) {
            changes.happenedAt(DrivePath.of("/other/" + number));
        }
        entries.giveOut(Entry.file(FILE, 1), listed);

        assertThat(entries.take(FILE)).isEmpty();
    }

    @Test
    void giveOut_moreThanAreRemembered_forgetsTheFirst() {
        for (int number = 0; number < 1_001; number++) {
            entries.giveOut(Entry.file(DrivePath.of("/" + number), 1), 0);
        }

        assertThat(entries.take(DrivePath.of("/0"))).isEmpty();
        assertThat(entries.take(DrivePath.of("/1"))).isPresent();
    }
}
