package dev.duopan.cli.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Console;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets a service fetch a URL into a folder, and waits for it if told so. */
@Command
final class OfflineAddCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "URL", descriptionKey = "offline.url")
    private String url = "";

    @Parameters(index = "1", paramLabel = "REMOTE:FOLDER", descriptionKey = "offline.folder")
    private String folder = "";

    @Option(names = "--name", paramLabel = "TEXT")
    private @Nullable String name;

    @Option(names = "--wait", descriptionKey = "offline.wait")
    private boolean wait;

    OfflineAddCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OfflineService service = OfflineService.at(folder, console)) {
            OfflineFollowing task = service.begin(address(), name);
            return wait ? task.untilTheEnd() : task.showBegun();
        }
    }

    private URI address() {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw new DuopanException(ErrorKind.INVALID, console.messages().text("offline.not-a-url", url), e);
        }
    }
}
