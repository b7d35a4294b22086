package dev.duopan.cli.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.remote.WaitNotices;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Option;

/** Options that say how progress is shown. */
final class ProgressOptions {
    private final Console console;

    @Option(names = "--progress", paramLabel = "FORM", descriptionKey = "drive.sync.progress")
    private String form = Words.of(Form.AUTO);

    @Option(names = "--stats", paramLabel = "SECONDS", descriptionKey = "drive.sync.stats")
    private int seconds = 10;

    ProgressOptions(Console console) {
        this.console = console;
    }

    private enum Form {
        AUTO,
        BARS,
        LINES,
        JSON,
        NONE
    }

    /** Refuses an unknown form and a pause that is none, with INVALID. */
    void check() {
        form();
        if (seconds < 1) {
            throw new DuopanException(
                    ErrorKind.INVALID, console.messages().text("drive.sync.too-few", "--stats", seconds, 1));
        }
    }

    private Form form() {
        return Arrays.stream(Form.values())
                .filter(each -> Words.of(each).equalsIgnoreCase(form))
                .findFirst()
                .orElseThrow(() -> new DuopanException(
                        ErrorKind.INVALID, console.messages().text("drive.sync.no-form", form, forms())));
    }

    private static String forms() {
        List<String> names = Arrays.stream(Form.values()).map(Words::of).toList();
        return String.join(", ", names);
    }

    /** Returns the display that is asked for: as a rule bars on a terminal, and nothing elsewhere. */
    SyncDisplay display(WaitNotices notices) {
        boolean terminal = console.screen().columns().isPresent();
        return switch (form()) {
            case AUTO -> terminal ? new BarDisplay(console, notices) : SyncDisplay.NONE;
            case BARS -> new BarDisplay(console, notices);
            case LINES -> new LineDisplay(console, notices, Duration.ofSeconds(seconds));
            case JSON -> new JsonDisplay(console, notices);
            case NONE -> SyncDisplay.NONE;
        };
    }
}
