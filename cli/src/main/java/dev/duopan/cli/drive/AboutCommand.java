package dev.duopan.cli.drive;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.duopan.cli.console.ByteSize;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Table;
import dev.duopan.cli.console.VisibleText;
import dev.duopan.drive.About;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells whose drive it is, and how full. */
@Command
public final class AboutCommand implements Runnable {
    private final Console console;

    @Parameters(paramLabel = "ADDRESS", descriptionKey = "drive.address")
    private String address = "";

    /** A command that speaks to the given console. */
    public AboutCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        try (DriveOpener drives = DriveOpener.on(console)) {
            About about = drives.open(address).drive().about();
            console.show(View.of(about), () -> table(about));
        }
    }

    private String table(About about) {
        boolean limited = about.total() != Long.MAX_VALUE;
        return Table.format(List.of(
                row("drive.about.account", VisibleText.of(about.account())),
                row("drive.about.total", limited ? ByteSize.format(about.total()) : text("drive.about.unlimited")),
                row("drive.about.used", ByteSize.format(about.used())),
                row("drive.about.free", limited ? ByteSize.format(about.free()) : text("drive.about.unlimited"))));
    }

    private List<String> row(String label, String value) {
        return List.of(text(label), value);
    }

    private String text(String key) {
        return console.messages().text(key);
    }

    /**
     * An account and its space as programs see them.
     *
     * @param total bytes, null where nothing limits them
     * @param free bytes, null where nothing limits them
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record View(
            String account,
            @Nullable Long total,
            long used,
            @Nullable Long free) {
        static View of(About about) {
            boolean limited = about.total() != Long.MAX_VALUE;
            return new View(
                    about.account(), limited ? about.total() : null, about.used(), limited ? about.free() : null);
        }
    }
}
