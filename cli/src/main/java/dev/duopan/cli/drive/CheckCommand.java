package dev.duopan.cli.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.ExitCode;
import dev.duopan.cli.console.Interruption;
import dev.duopan.cli.console.VisibleText;
import dev.duopan.drive.sync.CheckOrder;
import dev.duopan.drive.sync.Finding;
import dev.duopan.drive.sync.IncompleteListingException;
import dev.duopan.drive.sync.TreeCheck;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two folders file by file and changes nothing. */
@Command
public final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "SRC", descriptionKey = "duopan.check.source")
    private String source = "";

    @Parameters(index = "1", paramLabel = "DST", descriptionKey = "duopan.check.target")
    private String target = "";

    @Option(names = "--one-way")
    private boolean oneWay;

    @Option(names = "--download")
    private boolean reading;

    @Option(
            names = {"-a", "--all"},
            descriptionKey = "duopan.check.all")
    private boolean all;

    @Option(names = "--checkers", paramLabel = "NUMBER", descriptionKey = "drive.sync.checkers")
    private int checkers = 8;

    @Mixin
    private final CompareOptions compare;

    @Mixin
    private final FilterOptions filter;

    /** A command that speaks to the given console. */
    public CheckCommand(Console console) {
        this.console = console;
        this.compare = new CompareOptions(console);
        this.filter = new FilterOptions(console, Clock.systemUTC());
    }

    @Override
    public Integer call() {
        CheckOrder.Rules rules = rules();
        try (DriveOpener drives = DriveOpener.on(console);
                Interruption interruption = new Interruption()) {
            Places places = new Places(drives.open(source), drives.open(target));
            CheckOrder order =
                    new CheckOrder(places.from().location(), places.to().location(), rules);
            return check(places, order, drives, interruption);
        } catch (IncompleteListingException e) {
            console.say("duopan check: " + e.getMessage());
            return ExitCode.INCOMPLETE_LISTING.number();
        }
    }

    private CheckOrder.Rules rules() {
        if (checkers < 1) {
            throw new DuopanException(
                    ErrorKind.INVALID, console.messages().text("drive.sync.too-few", "--checkers", checkers, 1));
        }
        return new CheckOrder.Rules(compare.mode(), reading, oneWay, filter.filter(), checkers);
    }

    private int check(Places places, CheckOrder order, DriveOpener drives, Interruption interruption) {
        Optional<List<Finding>> findings;
        try (SyncDisplay display = display(drives)) {
            findings = Planning.run(scan -> TreeCheck.run(order, scan), display, interruption);
        }
        return findings.map(found -> tell(places, found)).orElseGet(this::stopped);
    }

    private int stopped() {
        console.say(console.messages().text("drive.sync.stopped"));
        return ExitCode.INTERRUPTED.number();
    }

    private SyncDisplay display(DriveOpener drives) {
        boolean terminal = console.screen().columns().isPresent();
        return terminal ? new BarDisplay(console, drives.waits()) : SyncDisplay.NONE;
    }

    private int tell(Places places, List<Finding> findings) {
        CheckReport report = CheckReport.of(places, findings);
        if (!console.json()) {
            findings.stream()
                    .filter(finding -> all || finding.sign() != Finding.Sign.SAME)
                    .forEach(finding -> console.out().println(line(finding)));
        }
        console.show(
                report,
                () -> console.messages()
                        .text(
                                "drive.check.summary",
                                report.same(),
                                report.different(),
                                report.onlySource(),
                                report.onlyTarget(),
                                report.errors()));
        boolean alike = findings.stream().allMatch(finding -> finding.sign() == Finding.Sign.SAME);
        return (alike ? ExitCode.DONE : ExitCode.DIFFERENT).number();
    }

    private static String line(Finding finding) {
        String detail = finding.detail().map(text -> "  (" + text + ")").orElse("");
        return VisibleText.of(finding.sign().symbol() + " " + finding.path() + detail);
    }
}
