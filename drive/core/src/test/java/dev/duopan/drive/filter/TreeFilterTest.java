package dev.duopan.drive.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.MemoryDrive;
import dev.duopan.drive.UploadOptions;
import dev.duopan.drive.UploadSource;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TreeFilterTest {
    private static final DrivePath ROOT = DrivePath.of("/from");
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final MemoryDrive drive = MemoryDrive.create();

    private void write(String path, int size) {
        drive.upload(DrivePath.of(path), UploadSource.of(new byte[size]), UploadOptions.on(ConflictPolicy.FAIL));
    }

    private List<String> walked(TreeFilter filter) {
        try (Stream<Entry> entries = filter.walk(drive, ROOT)) {
            return entries.map(entry -> entry.path().relativeTo(ROOT)).toList();
        }
    }

    private static TreeFilter by(String... rules) {
        return new TreeFilter(PathRules.parse(List.of(rules)), 0, Long.MAX_VALUE, null, null);
    }

    @Test
    void walk_withRules_givesWhatTheyTakeInBelowTheRoot() {
        write("/from/a.jpg", 1);
        write("/from/b/c.jpg", 1);
        write("/from/b/d.txt", 1);

        assertThat(walked(by("+ *.jpg", "- *"))).containsExactly("a.jpg", "b", "b/c.jpg");
    }

    @Test
    void walk_folderLeftOut_isNotListed() {
        write("/from/cache/deep/a", 1);
        write("/from/b", 1);

        assertThat(walked(by("- cache/"))).containsExactly("b");
    }

    @Test
    void walk_boundsOfSize_areIncluded() {
        write("/from/1", 1);
        write("/from/2", 2);
        write("/from/3", 3);
        write("/from/4", 4);

        assertThat(walked(new TreeFilter(PathRules.ALL, 2, 3, null, null))).containsExactly("2", "3");
    }

    @Test
    void accepts_timeOutsideItsBounds_isFalse() {
        TreeFilter filter = new TreeFilter(PathRules.ALL, 0, 9, NOON, NOON.plusSeconds(60));
        Entry file = Entry.file(DrivePath.of("/a"), 1);

        assertThat(filter.accepts("a", file.withModifiedAt(NOON))).isTrue();
        assertThat(filter.accepts("a", file.withModifiedAt(NOON.plusSeconds(60))))
                .isTrue();
        assertThat(filter.accepts("a", file.withModifiedAt(NOON.minusMillis(1))))
                .isFalse();
        assertThat(filter.accepts("a", file.withModifiedAt(NOON.plusSeconds(61))))
                .isFalse();
        assertThat(filter.accepts("a", file)).isTrue();
    }
}
