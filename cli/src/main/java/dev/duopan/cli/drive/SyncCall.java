package dev.duopan.cli.drive;

import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.ExitCode;
import dev.duopan.cli.console.Interruption;
import dev.duopan.drive.sync.IncompleteListingException;
import dev.duopan.drive.sync.Sync;
import dev.duopan.drive.sync.SyncOrder;
import dev.duopan.drive.sync.SyncPlan;
import dev.duopan.drive.sync.SyncResult;
import dev.duopan.drive.sync.SyncRules;
import java.util.Optional;

/**
 * One call of {@code copy}, {@code move} or {@code sync}: plans, shows or carries out, and tells what came of it.
 *
 * @param console the person or program that called
 * @param arguments what they said
 */
record SyncCall(Console console, SyncArguments arguments) {
    /** Returns the exit code. */
    int run(SyncRules rules) {
        arguments.check();
        try (DriveOpener drives = arguments.opener();
                Interruption interruption = new Interruption()) {
            SyncPlaces places = arguments.places(drives, rules.kind());
            return run(places, arguments.order(places, rules), new Stage(drives, interruption));
        } catch (IncompleteListingException e) {
            console.say("duopan " + Words.of(rules.kind()) + ": " + e.getMessage());
            return ExitCode.INCOMPLETE_LISTING.number();
        }
    }

    private record Stage(DriveOpener drives, Interruption interruption) {}

    private int run(SyncPlaces places, SyncOrder order, Stage stage) {
        Optional<SyncOutcome> outcome;
        SyncDisplay display = arguments.progress().display(stage.drives().waits());
        try (display) {
            outcome = Planning.run(scan -> Sync.plan(order, scan), display, stage.interruption())
                    .map(plan -> new SyncOutcome(places, plan, carryOut(plan, display, stage)));
        }
        outcome.ifPresentOrElse(
                done -> new SyncConclusion(console, done).tell(arguments.dryRun(), display),
                () -> console.say(console.messages().text("drive.sync.stopped")));
        return outcome.map(SyncOutcome::code).orElse(ExitCode.INTERRUPTED).number();
    }

    /** Returns nothing if nothing may or shall be done. */
    private Optional<SyncResult> carryOut(SyncPlan plan, SyncDisplay display, Stage stage) {
        display.planned(plan);
        if (arguments.dryRun() || plan.refusal().isPresent()) {
            return Optional.empty();
        }
        Execution execution = new Execution(arguments.options(stage.drives()), display, stage.interruption());
        return Optional.of(execution.of(plan));
    }
}
