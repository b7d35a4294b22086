package dev.duopan.cli.drive;

import dev.duopan.cli.console.ByteSize;
import dev.duopan.cli.console.Columns;
import dev.duopan.cli.console.Messages;
import dev.duopan.cli.console.VisibleText;
import dev.duopan.drive.transfer.PlannedFile;
import dev.duopan.drive.transfer.TransferProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Progress as lines of a terminal: a bar for everything, and the files under way. */
record ProgressLines(Messages messages, int columns) {
    private static final int BAR = 24;
    private static final int MOST_FILES = 8;
    private static final long MINUTE = 60;
    private static final long HOUR = 3600;

    List<String> of(TransferProgress progress, Speed speed, List<PlannedFile> underWay) {
        List<String> lines = new ArrayList<>();
        lines.add(total(progress, speed));
        underWay.stream().limit(MOST_FILES).map(ProgressLines::file).forEach(lines::add);
        return lines.stream().map(line -> Columns.fit(line, columns - 1)).toList();
    }

    private String total(TransferProgress progress, Speed speed) {
        int percent = percent(progress);
        OptionalLong left = speed.secondsFor(progress.bytes() - progress.bytesDone());
        return messages.text(
                "drive.copy.progress",
                percent,
                bar(percent),
                ByteSize.format(progress.bytesDone()),
                ByteSize.format(progress.bytes()),
                ByteSize.format(speed.bytesPerSecond()),
                left.isPresent() ? clock(left.getAsLong()) : "-:--",
                progress.filesDone(),
                progress.files());
    }

    /** Where all files are empty, their number counts. */
    private static int percent(TransferProgress progress) {
        long done = progress.bytes() == 0 ? progress.filesDone() : progress.bytesDone();
        long all = progress.bytes() == 0 ? progress.files() : progress.bytes();
        return all == 0 ? 100 : (int) (done * 100.0 / all);
    }

    private static String bar(int percent) {
        int full = percent * BAR / 100;
        return "█".repeat(full) + "░".repeat(BAR - full);
    }

    private static String clock(long seconds) {
        return seconds >= HOUR
                ? "%d:%02d:%02d".formatted(seconds / HOUR, seconds % HOUR / MINUTE, seconds % MINUTE)
                : "%d:%02d".formatted(seconds / MINUTE, seconds % MINUTE);
    }

    private static String file(PlannedFile file) {
        return "  " + VisibleText.of(file.source().name()) + "  "
                + ByteSize.format(file.source().size());
    }
}
