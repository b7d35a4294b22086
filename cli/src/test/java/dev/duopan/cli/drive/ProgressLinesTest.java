package dev.duopan.cli.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.cli.console.Columns;
import dev.duopan.cli.console.Messages;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.transfer.PlannedFile;
import dev.duopan.drive.transfer.TransferProgress;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class ProgressLinesTest {
    private static final long SECOND = 1_000_000_000;
    private static final TransferProgress HALF =
            new TransferProgress(TransferProgress.Phase.COPYING, 4, 1, 0, 2048, 1024);

    private static PlannedFile file(String name) {
        DrivePath path = DrivePath.ROOT.child(name);
        return new PlannedFile(Entry.file(path, 1024), path);
    }

    private static List<String> lines(int columns, TransferProgress progress, PlannedFile... underWay) {
        Speed speed = new Speed();
        speed.note(0, 0);
        speed.note(SECOND, progress.bytesDone());
        return new ProgressLines(Messages.in(Locale.ENGLISH), columns).of(progress, speed, List.of(underWay));
    }

    @Test
    void of_progress_tellsShareSpeedAndTimeLeft() {
        assertThat(lines(120, HALF).getFirst())
                .isEqualTo(" 50% ████████████░░░░░░░░░░░░  1 KiB of 2 KiB  1 KiB/s  0:01 left  1 of 4 files");
    }

    @Test
    void of_filesUnderWay_namesThem() {
        assertThat(lines(120, HALF, file("one"), file("two")))
                .hasSize(3)
                .element(2)
                .isEqualTo("  two  1 KiB");
    }

    @Test
    void of_narrowTerminal_cutsLines() {
        assertThat(lines(20, HALF, file("文件".repeat(30))))
                .allSatisfy(line -> assertThat(Columns.of(line)).isLessThan(20));
    }

    @Test
    void of_emptyFilesOnly_countsFiles() {
        TransferProgress empty = new TransferProgress(TransferProgress.Phase.COPYING, 4, 1, 0, 0, 0);
        assertThat(lines(120, empty).getFirst()).startsWith(" 25%").contains("-:-- left");
    }
}
