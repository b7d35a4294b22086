package dev.duopan.cli.demo;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.ExitCode;
import dev.duopan.cli.console.Interruption;
import dev.duopan.drive.Drive;
import dev.duopan.drive.LocalDrive;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the whole system on an embedded server: a folder travels up, across and down, and comes back unchanged. */
@Command
public final class DemoCommand implements Callable<Integer> {
    private static final String PROJECT = "DUOPAN_ROOT";

    private final Console console;

    @Parameters(paramLabel = "FOLDER", arity = "0..1", descriptionKey = "duopan.demo.folder")
    private @Nullable Path folder;

    @Option(names = "--keep")
    private boolean keeping;

    /** A command that speaks to the given console. */
    public DemoCommand(Console console) {
        this.console = console;
    }

    /** What travels: a folder given by the caller as it is, the project's own without what a build made. */
    private record Origin(Path folder, Drive drive) {}

    @Override
    public Integer call() {
        try (Interruption interruption = new Interruption();
                TemporaryFolder temporary = TemporaryFolder.in(console.environment())) {
            Origin origin = origin();
            try (DemoNetdisk netdisk = DemoNetdisk.start(temporary)) {
                Demo demo = new Demo(console, interruption, new Demo.Route(origin.drive(), netdisk));
                ExitCode code = run(demo, origin, temporary.folder("download"));
                if (keeping && code == ExitCode.DONE) {
                    keep(new KeepNote(console.messages(), netdisk, temporary), interruption);
                }
                return (interruption.happened() && code != ExitCode.DONE ? ExitCode.INTERRUPTED : code).number();
            }
        }
    }

    private Origin origin() {
        Path given = folder;
        if (given != null) {
            return new Origin(given, LocalDrive.at(given));
        }
        Path project = console.environment()
                .variable(PROJECT)
                .map(Path::of)
                .orElseThrow(() -> new DuopanException(
                        ErrorKind.INVALID, console.messages().text("demo.no-folder")));
        return new Origin(project, new SourceTree(LocalDrive.at(project)));
    }

    private ExitCode run(Demo demo, Origin origin, Path download) {
        try {
            demo.run(origin.folder(), download);
            show(demo, origin, Optional.empty());
            return ExitCode.DONE;
        } catch (DuopanException e) {
            show(demo, origin, Optional.ofNullable(e.getMessage()));
            return ExitCode.of(e.kind());
        }
    }

    private void show(Demo demo, Origin origin, Optional<String> failure) {
        DemoReport report = new DemoReport(
                failure.isEmpty(),
                origin.folder().toAbsolutePath().toString(),
                demo.plan().copies().size(),
                demo.plan().folders().size() - 1,
                demo.plan().bytes(),
                demo.steps(),
                failure.orElse(null));
        console.show(report, () -> new DemoText(console.messages(), report).lines());
    }

    private void keep(KeepNote note, Interruption interruption) {
        if (console.json()) {
            console.say(note.text());
        } else {
            console.show("", note::text);
        }
        CountDownLatch stopped = new CountDownLatch(1);
        interruption.during(
                () -> {
                    await(stopped);
                    return stopped;
                },
                stopped::countDown);
    }

    private static void await(CountDownLatch stopped) {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
