package dev.duopan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.cli.console.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoTest {
    @TempDir
    private Path home;

    @TempDir
    private Path folder;

    @TempDir
    private Path temporary;

    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = new Terminal(new Environment(Map.of("TMPDIR", temporary.toString()), home, Locale.ENGLISH));
    }

    @Test
    void demo_oddFolder_comesBackByteForByte() throws IOException {
        byte[] big = new byte[5_000_000];
        new Random(1).nextBytes(big);
        Files.write(folder.resolve("大 😀.bin"), big);
        Files.createDirectories(folder.resolve(".dots/空"));
        Files.writeString(folder.resolve(".dots/empty"), "");
        Files.writeString(folder.resolve("twin"), "same");
        Files.writeString(folder.resolve(".dots/twin"), "same");

        int code = terminal.call("demo", "--json", folder.toString());

        assertThat(terminal.out()).contains("\"ok\" : true", "\"files\" : 4", "\"folders\" : 2", "\"instant-copy\"");
        assertThat(code).isZero();
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void demo_nameThatTheServicesRefuse_comesBack() throws IOException {
        Files.writeString(folder.resolve("what?"), "");
        assertThat(terminal.call("demo", folder.toString())).isZero();
        assertThat(terminal.out()).contains("came back byte for byte");
    }

    @Test
    void demo_withoutAFolderToSend_saysWhatToDo() {
        assertThat(terminal.call("demo")).isEqualTo(2);
        assertThat(terminal.err()).contains("name a folder");
    }
}
