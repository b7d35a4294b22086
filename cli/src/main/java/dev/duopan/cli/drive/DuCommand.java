package dev.duopan.cli.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.ByteSize;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Table;
import dev.duopan.cli.console.VisibleText;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells how much each folder holds. */
@Command
public final class DuCommand implements Runnable {
    private final Console console;

    @Parameters(paramLabel = "ADDRESS", descriptionKey = "drive.address")
    private String address = "";

    @Option(
            names = {"-d", "--max-depth"},
            paramLabel = "NUMBER")
    private int deepest = Integer.MAX_VALUE;

    /** A command that speaks to the given console. */
    public DuCommand(Console console) {
        this.console = console;
    }

    /**
     * How much a folder holds, as programs see it.
     *
     * @param path from the root of its remote, or of this computer
     * @param depth 0 for what was asked for, 1 for the folders in it, and so on
     * @param size bytes of all files beneath
     * @param files how many there are beneath
     * @param folders how many there are beneath, itself not among them
     */
    record View(String path, int depth, long size, long files, long folders) {
        static View of(Place place, FolderUsage usage) {
            return new View(place.absolute(usage.path()), usage.depth(), usage.size(), usage.files(), usage.folders());
        }
    }

    @Override
    public void run() {
        if (deepest < 0) {
            throw new DuopanException(ErrorKind.INVALID, console.messages().text("drive.du.depth", deepest));
        }
        try (DriveOpener drives = DriveOpener.on(console)) {
            Place place = drives.open(address);
            List<FolderUsage> folders = UsageTally.of(place, deepest);
            console.show(folders.stream().map(folder -> View.of(place, folder)).toList(), () -> table(place, folders));
        }
    }

    /** The total comes last, as the eye expects it. */
    private String table(Place place, List<FolderUsage> folders) {
        List<String> head = Stream.of("size", "files", "folders", "path")
                .map(column -> console.messages().text("drive.du." + column))
                .toList();
        Stream<FolderUsage> beneath = folders.stream().skip(1);
        return Table.format(Stream.of(
                        Stream.of(head),
                        beneath.map(folder -> row(folder, place.address(folder.path()))),
                        Stream.of(row(folders.getFirst(), console.messages().text("drive.du.total", place.address()))))
                .flatMap(rows -> rows)
                .toList());
    }

    private static List<String> row(FolderUsage folder, String name) {
        return List.of(
                ByteSize.format(folder.size()),
                Long.toString(folder.files()),
                Long.toString(folder.folders()),
                VisibleText.of(name));
    }
}
