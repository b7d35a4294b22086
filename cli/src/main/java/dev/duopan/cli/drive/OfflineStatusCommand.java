package dev.duopan.cli.drive;

import dev.duopan.cli.console.Console;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells how far a service is with fetching a URL, and waits for it if told so. */
@Command
final class OfflineStatusCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "REMOTE:", descriptionKey = "drive.remote")
    private String address = "";

    @Parameters(index = "1", paramLabel = "TASK", descriptionKey = "offline.task")
    private String task = "";

    @Option(names = "--wait", descriptionKey = "offline.wait")
    private boolean wait;

    OfflineStatusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OfflineService service = OfflineService.at(address, console)) {
            return wait ? service.task(task).untilTheEnd() : service.task(task).showState();
        }
    }
}
