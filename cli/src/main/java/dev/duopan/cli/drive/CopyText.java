package dev.duopan.cli.drive;

import dev.duopan.cli.console.ByteSize;
import dev.duopan.cli.console.Messages;
import dev.duopan.cli.console.VisibleText;
import dev.duopan.cli.drive.CopyReport.FileReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a copy did, as people see it. */
record CopyText(Messages messages, CopyReport report) {
    private static final int MOST_FAILURES = 20;

    /** Returns what was done in a line or two; what would be done, file by file. */
    String summary() {
        List<String> lines = new ArrayList<>();
        if (report.dryRun()) {
            report.files().stream()
                    .filter(file -> file.outcome().equals(Words.of(CopyReport.Outcome.PLANNED)))
                    .forEach(file -> lines.add(VisibleText.of(file.source() + " -> " + file.target())));
        }
        lines.add(total());
        if (report.copied() > 0 && !report.dryRun()) {
            lines.add(messages.text("drive.copy.verified", verifications()));
        }
        return String.join(System.lineSeparator(), lines);
    }

    private String total() {
        String key = report.dryRun() ? "drive.copy.planned" : "drive.copy.done";
        String done = messages.text(
                key,
                report.copied(),
                ByteSize.format(report.bytes()),
                "%.1f".formatted(report.seconds()),
                ByteSize.format(report.bytesPerSecond()));
        return done
                + more("drive.copy.identical", report.identical())
                + more("drive.copy.failed", report.failed())
                + more("drive.copy.cancelled", report.cancelled());
    }

    private String more(String key, long number) {
        return number == 0 ? "" : messages.text(key, number);
    }

    private String verifications() {
        return report.files().stream()
                .filter(file -> file.outcome().equals(Words.of(CopyReport.Outcome.COPIED)))
                .map(FileReport::verification)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> messages.text("drive.verification." + entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(messages.text("drive.copy.and")));
    }

    /** Returns why files failed, one a line, and how many more there are. */
    List<String> failures() {
        List<String> lines = new ArrayList<>();
        report.failures().stream()
                .limit(MOST_FAILURES)
                .map(file -> VisibleText.of(file.source() + ": " + file.error()))
                .forEach(lines::add);
        int more = report.failures().size() - MOST_FAILURES;
        if (more > 0) {
            lines.add(messages.text("drive.copy.more-failures", more));
        }
        return lines;
    }
}
