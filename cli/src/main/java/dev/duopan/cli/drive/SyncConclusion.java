package dev.duopan.cli.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.VisibleText;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells what came of a copy, move or sync: the result on the output, what went wrong on the error output.
 *
 * @param console who is told
 * @param outcome what came of it
 */
record SyncConclusion(Console console, SyncOutcome outcome) {
    private static final int MOST_FAILURES = 20;

    void tell(boolean dryRun, SyncDisplay display) {
        SyncText text = new SyncText(console.messages(), outcome);
        if (dryRun && !console.json() && !display.speaksJson() && !outcome.refused()) {
            text.steps(line -> console.out().println(VisibleText.of(line)));
        }
        if (display.speaksJson()) {
            display.summary(SyncReport.of(outcome, dryRun));
        } else {
            console.show(console.json() ? SyncReport.of(outcome, dryRun) : "", () -> text.summary(dryRun));
        }
        String command = "duopan " + Words.of(outcome.kind()) + ": ";
        failures().forEach(line -> console.say(command + line));
    }

    /** Returns what went wrong, one line each, but not too many. */
    private List<String> failures() {
        List<String> lines = new ArrayList<>();
        if (outcome.plan().deletions().tooMany()) {
            outcome.plan().refusal().map(DuopanException::getMessage).ifPresent(lines::add);
        }
        outcome.failures().stream()
                .limit(MOST_FAILURES)
                .map(problem -> VisibleText.of(problem.path() + ": " + problem.reason()))
                .forEach(lines::add);
        int more = outcome.failures().size() - MOST_FAILURES;
        if (more > 0) {
            lines.add(console.messages().text("drive.copy.more-failures", more));
        }
        if (outcome.withheld() > 0) {
            lines.add(console.messages()
                    .text("drive.sync.withheld", console.messages().count("files", outcome.withheld())));
        }
        return lines;
    }
}
