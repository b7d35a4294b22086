package dev.duopan.cli.drive;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Console;
import dev.duopan.drive.DirectLinks;
import dev.duopan.drive.FileLink;
import dev.duopan.drive.LastingLinks;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints an address that gives a file's bytes, or lets the files of a folder have addresses that last. */
@Command
public final class LinkCommand implements Runnable {
    private final Console console;

    @Parameters(paramLabel = "REMOTE:PATH", descriptionKey = "link.address")
    private String address = "";

    @ArgGroup
    private @Nullable Kind kind;

    /** A command that speaks to the given console. */
    public LinkCommand(Console console) {
        this.console = console;
    }

    /** What is wanted instead of an address that ends. */
    private static final class Kind {
        @Option(names = "--lasting", descriptionKey = "duopan.link.lasting")
        private boolean lasting;

        @Option(names = "--enable", descriptionKey = "duopan.link.enable")
        private boolean enable;

        @Option(names = "--disable", descriptionKey = "duopan.link.disable")
        private boolean disable;
    }

    @Override
    public void run() {
        try (DriveOpener drives = DriveOpener.on(console)) {
            Place place = new RemotePlaces(drives, console.messages()).open(address);
            if (kind == null) {
                show(place.drive().require(DirectLinks.class).link(place.path()));
            } else {
                lasting(kind, place);
            }
        }
    }

    private void lasting(Kind wanted, Place place) {
        LastingLinks links = place.drive().require(LastingLinks.class);
        if (wanted.lasting) {
            show(lastingLink(links, place));
        } else if (wanted.enable) {
            links.open(place.path());
            show(place, "link.enabled");
        } else if (wanted.disable) {
            links.close(place.path());
            show(place, "link.disabled");
        }
    }

    private FileLink lastingLink(LastingLinks links, Place place) {
        try {
            return links.link(place.path());
        } catch (DuopanException e) {
            throw e.kind() == ErrorKind.DENIED
                    ? new DuopanException(
                            e.kind(), console.messages().text("link.closed", String.valueOf(e.getMessage())), e)
                    : e;
        }
    }

    /** The output is the address alone, so that other commands can take it from there. */
    private void show(FileLink link) {
        console.show(View.of(link), () -> link.url().reveal());
        if (!console.json()) {
            link.ends().ifPresent(end -> say("link.ends", EntryText.time(end)));
            new TreeMap<>(link.headers()).forEach((name, value) -> say("link.needs", name, value));
        }
    }

    private void show(Place folder, String message) {
        console.show(
                Map.of("path", folder.absolute(folder.path())),
                () -> console.messages().text(message, folder.address()));
    }

    private void say(String key, Object... values) {
        console.say(console.messages().text(key, values));
    }

    /**
     * A link as programs see it.
     *
     * @param url the address
     * @param endsAt when it ends at the latest, ISO 8601; null if it lasts
     * @param headers header fields that every request must carry
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record View(String url, @Nullable String endsAt, Map<String, String> headers) {
        static View of(FileLink link) {
            return new View(
                    link.url().reveal(), link.ends().map(Object::toString).orElse(null), new TreeMap<>(link.headers()));
        }
    }
}
