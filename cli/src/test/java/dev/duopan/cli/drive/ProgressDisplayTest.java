package dev.duopan.cli.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.duopan.cli.console.Columns;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Environment;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class ProgressDisplayTest {
    private static final int COLUMNS = 20;
    private static final String HOME_AND_CLEAR = "\r\u001b[1A\u001b[J";

    private final StringWriter painted = new StringWriter();
    private final Console console = new Console(
                    new PrintWriter(Writer.nullWriter()),
                    new PrintWriter(painted),
                    new Environment(Map.of(), Path.of("nowhere"), Locale.ENGLISH))
            .on(() -> OptionalInt.of(COLUMNS));

    @Test
    void paint_narrowTerminal_leavesRoomForWhatIsTyped() {
        try (ProgressDisplay display = new ProgressDisplay(console, () -> List.of("文件".repeat(30), "short"))) {
            display.begin();
            await().until(() -> painted.toString().contains("short"));
        }
        assertThat(painted.toString().lines())
                .allSatisfy(line -> assertThat(Columns.of(line.replaceAll("\r|\u001b\\[\\d*[A-Z]", "")))
                        .isLessThanOrEqualTo(COLUMNS - "^C".length() - 1));
    }

    @Test
    void close_afterLines_erasesThem() {
        try (ProgressDisplay display = new ProgressDisplay(console, () -> List.of("one", "two"))) {
            display.begin();
            await().until(() -> painted.toString().contains("two"));
        }
        assertThat(painted.toString()).endsWith(HOME_AND_CLEAR);
    }
}
