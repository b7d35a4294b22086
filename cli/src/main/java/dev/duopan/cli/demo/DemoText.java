package dev.duopan.cli.demo;

import dev.duopan.cli.console.ByteSize;
import dev.duopan.cli.console.Messages;
import dev.duopan.cli.console.Table;
import dev.duopan.cli.console.VisibleText;
import java.util.List;
import java.util.Objects;

/** What the demo did, as people see it. */
record DemoText(Messages messages, DemoReport report) {
    String lines() {
        String table = Table.format(report.steps().stream().map(this::row).toList());
        return table.isEmpty() ? end() : table + System.lineSeparator() + end();
    }

    private List<String> row(DemoStep step) {
        return List.of(
                messages.text("demo.step." + step.name()),
                messages.count("files", step.files()),
                ByteSize.format(step.bytes()),
                messages.text("demo.seconds", "%.2f".formatted(step.seconds())),
                messages.text("demo.files-a-second", step.filesPerSecond()),
                speed(step),
                note(step));
    }

    private static String speed(DemoStep step) {
        return step.name().equals("list") ? "" : ByteSize.format(step.bytesPerSecond()) + "/s";
    }

    private String note(DemoStep step) {
        return step.name().equals("instant-copy")
                ? messages.text("demo.nothing-sent", ByteSize.format(step.requestBytes()))
                : "";
    }

    private String end() {
        return report.ok()
                ? messages.text(
                        "demo.ok",
                        messages.count("files", report.files()),
                        messages.count("folders", report.folders()),
                        ByteSize.format(report.bytes()))
                : messages.text("demo.failed", VisibleText.of(Objects.requireNonNullElse(report.message(), "")));
    }
}
