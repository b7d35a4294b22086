package dev.duopan.cli.drive;

import dev.duopan.cli.console.ByteSize;
import dev.duopan.cli.console.Messages;
import dev.duopan.cli.console.VisibleText;
import dev.duopan.drive.sync.FileCopy;
import dev.duopan.drive.sync.SyncKind;
import dev.duopan.drive.sync.SyncPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What a copy, move or sync did, as people see it. */
record SyncText(Messages messages, SyncOutcome outcome) {
    /** Tells what would be done, a line for each step and in its order. */
    void steps(Consumer<String> lines) {
        SyncPlan plan = outcome.plan();
        plan.folders().forEach(folder -> lines.accept(step("make", folder + "/")));
        plan.moves().forEach(move -> lines.accept(step("move", move.from() + "/ -> " + move.to() + "/")));
        plan.copies().forEach(copy -> lines.accept(step(copy)));
        String deletion = outcome.places().backup().isPresent() ? "put-aside" : "delete";
        plan.deletions()
                .files()
                .forEach(file -> lines.accept(step(deletion, file.path().toString())));
        plan.deletions().folders().forEach(folder -> lines.accept(step("delete", folder.path() + "/")));
    }

    private String step(FileCopy copy) {
        String action = outcome.kind() == SyncKind.MOVE ? "move" : "copy";
        String why = messages.text("drive.sync.reason." + Words.of(copy.reason()));
        return step(action, copy.source().path() + " -> " + copy.target()) + "  ("
                + ByteSize.format(copy.source().size()) + "; " + why + ")";
    }

    private String step(String action, String what) {
        return messages.text("drive.sync.step." + action) + "  " + what;
    }

    /** Returns what was done, or would be, in a few lines. */
    String summary(boolean dryRun) {
        List<String> lines = new ArrayList<>();
        lines.add(total(dryRun));
        if (outcome.copied() > 0 && outcome.result().isPresent()) {
            lines.add(messages.text("drive.copy.verified", verifications()));
        }
        List<Respelling> respelled = outcome.respellings();
        if (!respelled.isEmpty()) {
            lines.add(text(respelled));
        }
        return String.join(System.lineSeparator(), lines);
    }

    private String text(List<Respelling> respelled) {
        Respelling first = respelled.getFirst();
        String line = messages.text(
                "drive.copy.respelled", messages.count("names", respelled.size()), first.name(), first.spelling());
        return VisibleText.of(line);
    }

    private String total(boolean dryRun) {
        boolean moves = outcome.kind() == SyncKind.MOVE;
        String word = moves ? "drive.move" : "drive.copy";
        String done = messages.text(
                word + (dryRun ? ".planned" : ".done"),
                messages.count("files", outcome.copied()),
                ByteSize.format(outcome.bytes()),
                "%.1f".formatted(outcome.elapsed().toMillis() / 1000.0),
                ByteSize.format(outcome.bytesPerSecond()));
        return done
                + more("drive.copy.identical", outcome.identical())
                + more("drive.sync.left-alone", outcome.leftAlone())
                + more(dryRun ? "drive.sync.would-delete" : "drive.sync.deleted", outcome.deleted())
                + more("drive.copy.failed", outcome.failures().size())
                + more("drive.copy.cancelled", outcome.cancelled());
    }

    private String more(String key, long number) {
        return number == 0 ? "" : messages.text(key, number);
    }

    private String verifications() {
        return outcome.verifications().entrySet().stream()
                .map(entry -> messages.text("drive.verification." + Words.of(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining(messages.text("drive.copy.and")));
    }
}
