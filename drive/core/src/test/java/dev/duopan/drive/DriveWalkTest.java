package dev.duopan.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DriveWalkTest {
    private final MemoryDrive memory = MemoryDrive.create();
    private final List<String> listed = new ArrayList<>();

    @Test
    void walk_firstEntries_listsOnlyWhatIsEntered() {
        memory.mkdir(DrivePath.of("/a/b"));
        memory.mkdir(DrivePath.of("/c/d"));

        try (Stream<Entry> walk = new Watched("/none").walk(DrivePath.ROOT)) {
            assertThat(walk.limit(2).map(entry -> entry.path().toString())).containsExactly("/a", "/a/b");
        }

        assertThat(listed).doesNotContain("/c", "/c/d");
    }

    @Test
    void walk_listingThatFails_failsInsteadOfLeavingOut() {
        memory.mkdir(DrivePath.of("/a"));
        memory.mkdir(DrivePath.of("/b"));

        try (Stream<Entry> walk = new Watched("/b").walk(DrivePath.ROOT)) {
            assertThatThrownBy(walk::toList)
                    .isInstanceOfSatisfying(
                            DuopanException.class,
                            failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.RATE_LIMITED));
        }
    }

    /** Notes what is listed and fails for one folder. */
    private final class Watched extends ForwardingDrive {
        private final DrivePath broken;

        Watched(String broken) {
            super(memory);
            this.broken = DrivePath.of(broken);
        }

        @Override
        public List<Entry> list(DrivePath folder) {
            listed.add(folder.toString());
            if (folder.equals(broken)) {
                throw new DuopanException(ErrorKind.RATE_LIMITED, "Listing " + folder + " failed: too many calls.");
            }
            return super.list(folder);
        }
    }
}
