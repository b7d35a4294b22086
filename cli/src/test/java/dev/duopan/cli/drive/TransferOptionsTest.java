package dev.duopan.cli.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Environment;
import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.transfer.CopyOptions;
import dev.duopan.drive.transfer.VerificationMode;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class TransferOptionsTest {
    private final PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    private final Console console =
            new Console(nowhere, nowhere, new Environment(Map.of(), Path.of("/"), Locale.ENGLISH));

    @Command
    private static final class Host {
        @Mixin
        private final TransferOptions options;

        Host(Console console) {
            this.options = new TransferOptions(console);
        }
    }

    @Test
    void bandwidth_notGiven_isUnlimited() {
        assertThat(options().bandwidth()).hasToString("unlimited");
    }

    @Test
    void bandwidth_bareLetter_isPowerOf1024() {
        assertThat(options("--bwlimit", "2M").bandwidth()).hasToString("2097152 bytes/s");
    }

    @Test
    void bandwidth_offOrZero_isUnlimited() {
        assertThat(options("--bwlimit", "off").bandwidth()).hasToString("unlimited");
        assertThat(options("--bwlimit", "0").bandwidth()).hasToString("unlimited");
    }

    @Test
    void bandwidth_numberWithoutUnit_isInvalid() {
        TransferOptions options = options("--bwlimit", "500");

        assertThat(catchThrowableOfType(DuopanException.class, options::bandwidth)
                        .kind())
                .isEqualTo(ErrorKind.INVALID);
    }

    @Test
    void tuned_mode_isTheOneAskedFor() {
        assertThat(tuned("--verify", "full").verification()).isEqualTo(VerificationMode.FULL);
    }

    @Test
    void tuned_unknownMode_namesTheModes() {
        DuopanException failure = catchThrowableOfType(DuopanException.class, () -> tuned("--verify", "twice"));

        assertThat(failure.kind()).isEqualTo(ErrorKind.INVALID);
        assertThat(failure).hasMessageContaining("size, told, full");
    }

    private CopyOptions tuned(String... arguments) {
        try (DriveOpener drives = DriveOpener.on(console)) {
            return options(arguments).tuned(CopyOptions.on(ConflictPolicy.FAIL), drives);
        }
    }

    private TransferOptions options(String... arguments) {
        Host host = new Host(console);
        CommandLine.ParseResult unused = new CommandLine(host).parseArgs(arguments);
        return host.options;
    }
}
