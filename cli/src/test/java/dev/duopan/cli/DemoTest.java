package dev.duopan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoTest {
    @TempDir
    private Path home;

    @TempDir
    private Path folder;

    @Test
    void demo_oddFolder_comesBackByteForByte() throws IOException {
        byte[] big = new byte[5_000_000];
        new Random(1).nextBytes(big);
        Files.write(folder.resolve("大 😀.bin"), big);
        Files.createDirectories(folder.resolve(".dots/空"));
        Files.writeString(folder.resolve(".dots/empty"), "");
        Files.writeString(folder.resolve("twin"), "same");
        Files.writeString(folder.resolve(".dots/twin"), "same");
        List<Path> before = leftovers();

        Terminal terminal = new Terminal(home);
        int code = terminal.call("demo", "--json", folder.toString());

        assertThat(terminal.out()).contains("\"ok\" : true", "\"files\" : 4", "\"folders\" : 2", "\"instant-copy\"");
        assertThat(code).isZero();
        assertThat(leftovers()).isEqualTo(before);
    }

    @Test
    void demo_nameThatCantBeKept_failsAndSaysSo() throws IOException {
        Files.writeString(folder.resolve("what?"), "");
        Terminal terminal = new Terminal(home);
        assertThat(terminal.call("demo", folder.toString())).isEqualTo(2);
        assertThat(terminal.out())
                .startsWith("demo: failed, ")
                .contains("what?")
                .hasLineCount(1);
    }

    @Test
    void demo_withoutAFolderToSend_saysWhatToDo() {
        Terminal terminal = new Terminal(home);
        assertThat(terminal.call("demo")).isEqualTo(2);
        assertThat(terminal.err()).contains("name a folder");
    }

    private static List<Path> leftovers() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("duopan-demo-"))
                    .sorted()
                    .toList();
        }
    }
}
