package dev.duopan.cli.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.cli.console.Messages;
import dev.duopan.cli.drive.ProgressView.UnderWay;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class ProgressLinesTest {
    private static final long SECOND = 1_000_000_000;

    private static ProgressView half(UnderWay... underWay) {
        return new ProgressView(4, 1, 2048, 1024, List.of(underWay), List.of("a note"));
    }

    private static List<String> lines(ProgressView view) {
        Speed speed = new Speed();
        speed.note(0, 0);
        speed.note(SECOND, view.bytesDone());
        return new ProgressLines(Messages.in(Locale.ENGLISH)).of(view, speed);
    }

    @Test
    void of_progress_tellsShareSpeedAndTimeLeft() {
        assertThat(lines(half()))
                .containsExactly(
                        " 50% ████████████░░░░░░░░░░░░  1 KiB of 2 KiB  1 KiB/s  0:01 left  1 of 4 files", "a note");
    }

    @Test
    void of_filesUnderWay_tellsHowFarEachIs() {
        assertThat(lines(half(new UnderWay("one", 1024, 0), new UnderWay("two", 1024, 512))))
                .hasSize(4)
                .element(2)
                .isEqualTo("  █████░░░░░  50%  1 KiB  two");
    }

    @Test
    void of_emptyFilesOnly_countsFiles() {
        ProgressView empty = new ProgressView(4, 1, 0, 0, List.of(), List.of());
        assertThat(lines(empty).getFirst()).startsWith(" 25%").contains("-:-- left");
    }
}
