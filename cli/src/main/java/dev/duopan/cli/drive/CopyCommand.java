package dev.duopan.cli.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.ExitCode;
import dev.duopan.cli.console.Interruption;
import dev.duopan.drive.Entry;
import dev.duopan.drive.filter.TreeFilter;
import dev.duopan.drive.transfer.TransferResult;
import dev.duopan.drive.transfer.Transfers;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies a file into a folder, or what is in a folder into another one. */
@Command
public final class CopyCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "SRC", descriptionKey = "drive.source")
    private String source = "";

    @Parameters(index = "1", paramLabel = "DST", descriptionKey = "duopan.copy.target")
    private String target = "";

    @Option(names = "--transfers", paramLabel = "NUMBER")
    private int transfers = Copying.USUAL_TRANSFERS;

    @Option(names = {"-n", "--dry-run"})
    private boolean dryRun;

    @Mixin
    private final FilterOptions filter;

    /** A command that speaks to the given console. */
    public CopyCommand(Console console) {
        this.console = console;
        this.filter = new FilterOptions(console, Clock.systemUTC());
    }

    /**
     * What is to be copied.
     *
     * @param from a file or a folder
     * @param to the path that the copy itself shall have
     * @param dryRun whether nothing shall be done
     */
    record Order(Place from, Place to, boolean dryRun) {}

    @Override
    public Integer call() {
        if (transfers < 1) {
            throw new DuopanException(ErrorKind.INVALID, console.messages().text("drive.copy.transfers", transfers));
        }
        TreeFilter meant = filter.filter();
        try (DriveOpener drives = DriveOpener.on(console)) {
            Order order = order(drives.open(source), drives.open(target));
            Preparation preparation = Preparation.of(
                    Transfers.plan(order.from().location(), order.to().location(), meant));
            boolean possible = preparation.plan().problems().isEmpty();
            return finish(possible && !dryRun ? copy(order, preparation) : CopyReport.planned(order, preparation));
        }
    }

    /** A file goes into the target, the content of a folder too. */
    private Order order(Place from, Place to) {
        Entry origin = from.stat();
        if (origin.isFolder() && to.isIn(from)) {
            throw new DuopanException(
                    ErrorKind.INVALID, console.messages().text("drive.copy.into-itself", from.address(), to.address()));
        }
        return new Order(from, origin.isFile() ? to.at(to.path().child(origin.name())) : to, dryRun);
    }

    private CopyReport copy(Order order, Preparation preparation) {
        try (Interruption interruption = new Interruption()) {
            TransferResult result = new Copying(console, interruption, transfers).run(preparation.plan());
            return CopyReport.of(order, preparation, result);
        }
    }

    private int finish(CopyReport report) {
        CopyText text = new CopyText(console.messages(), report);
        console.show(report, text::summary);
        text.failures().forEach(line -> console.say("duopan copy: " + line));
        List<CopyReport.FileReport> failures = report.failures();
        if (report.cancelled() > 0) {
            return ExitCode.INTERRUPTED.number();
        }
        return failures.isEmpty() ? ExitCode.DONE.number() : code(failures.getFirst());
    }

    private static int code(CopyReport.FileReport failure) {
        String kind = failure.kind();
        return kind == null
                ? ExitCode.FAILED.number()
                : ExitCode.of(ErrorKind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')))
                        .number();
    }
}
