package dev.duopan.cli.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Console;
import dev.duopan.drive.ByteRange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the bytes of a file to standard output. */
@Command
public final class CatCommand implements Runnable {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final Console console;

    @Parameters(paramLabel = "ADDRESS", descriptionKey = "drive.address")
    private String address = "";

    @Option(names = "--offset", paramLabel = "BYTES")
    private long offset;

    @Option(names = "--count", paramLabel = "BYTES")
    private long count = Long.MAX_VALUE;

    /** A command that speaks to the given console. */
    public CatCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        ByteRange range = new ByteRange(offset, count);
        try (DriveOpener drives = DriveOpener.on(console)) {
            Place place = drives.open(address);
            try (InputStream bytes = place.drive().read(place.path(), range)) {
                copy(bytes, console.bytes());
            } catch (IOException e) {
                throw new DuopanException(
                        ErrorKind.UNAVAILABLE, console.messages().text("drive.cat.unreadable", place.address(), e), e);
            }
        }
    }

    private void copy(InputStream bytes, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            if (!write(out, buffer, read)) {
                return;
            }
        }
    }

    /** Returns false if whoever read the output has seen enough. */
    private boolean write(OutputStream out, byte[] buffer, int length) {
        try {
            out.write(buffer, 0, length);
            out.flush();
            return true;
        } catch (IOException e) {
            if (Optional.ofNullable(e.getMessage())
                    .filter("Broken pipe"::equals)
                    .isPresent()) {
                return false;
            }
            throw new DuopanException(ErrorKind.UNAVAILABLE, console.messages().text("drive.cat.unwritable", e), e);
        }
    }
}
