package dev.duopan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

final class FailureReportTest {
    @TempDir
    private Path home;

    @Test
    void expectedFailure_isOneLineAndItsKindsCode() {
        Terminal terminal = new Terminal(home);
        assertThat(fail(terminal, new DuopanException(ErrorKind.QUOTA, "no space is left")))
                .isEqualTo(6);
        assertThat(terminal.err()).isEqualToIgnoringNewLines("failing: no space is left");
    }

    @Test
    void unexpectedFailure_isOneLineThatTellsHowToSeeMore() {
        Terminal terminal = new Terminal(home);
        assertThat(fail(terminal, new IllegalStateException("half a file"))).isEqualTo(1);
        assertThat(terminal.err()).contains("half a file", "DUOPAN_TRACE=1").hasLineCount(1);
    }

    private static int fail(Terminal terminal, RuntimeException failure) {
        return new CommandLine(new Failing(failure))
                .setExecutionExceptionHandler(new FailureReport(terminal.console()))
                .execute();
    }

    @Command(name = "failing")
    private record Failing(RuntimeException failure) implements Runnable {
        @Override
        public void run() {
            throw failure;
        }
    }
}
