package dev.duopan.cli.drive;

import dev.duopan.cli.console.ByteSize;
import dev.duopan.cli.console.Messages;
import dev.duopan.cli.console.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Progress as lines of a terminal: a bar for everything, one for each file under way, and notes. */
record ProgressLines(Messages messages) {
    private static final int BAR = 24;
    private static final int FILE_BAR = 10;
    private static final int MOST_FILES = 8;
    private static final long MINUTE = 60;
    private static final long HOUR = 3600;

    List<String> of(ProgressView view, Speed speed) {
        List<String> lines = new ArrayList<>();
        lines.add(total(view, speed));
        view.underWay().stream().limit(MOST_FILES).map(ProgressLines::file).forEach(lines::add);
        view.notes().forEach(note -> lines.add(VisibleText.of(note)));
        return lines;
    }

    private String total(ProgressView view, Speed speed) {
        return messages.text(
                "drive.copy.progress",
                view.percent(),
                bar(view.percent(), BAR),
                ByteSize.format(view.bytesDone()),
                ByteSize.format(view.bytes()),
                ByteSize.format(speed.bytesPerSecond()),
                left(view, speed),
                view.filesDone(),
                messages.count("files", view.files()));
    }

    /** Returns how much time is left, as on a clock. */
    static String left(ProgressView view, Speed speed) {
        OptionalLong left = speed.secondsFor(view.bytes() - view.bytesDone());
        return left.isPresent() ? clock(left.getAsLong()) : "-:--";
    }

    private static String bar(int percent, int width) {
        int full = percent * width / 100;
        return "█".repeat(full) + "░".repeat(width - full);
    }

    private static String clock(long seconds) {
        return seconds >= HOUR
                ? "%d:%02d:%02d".formatted(seconds / HOUR, seconds % HOUR / MINUTE, seconds % MINUTE)
                : "%d:%02d".formatted(seconds / MINUTE, seconds % MINUTE);
    }

    private static String file(ProgressView.UnderWay file) {
        int percent = ProgressView.percent(file.done(), file.size());
        return "  %s %3d%%  %s  %s"
                .formatted(bar(percent, FILE_BAR), percent, ByteSize.format(file.size()), VisibleText.of(file.name()));
    }
}
