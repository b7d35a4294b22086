package dev.duopan.netdisk.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolboxTest {
    @TempDir
    private Path directory;

    @Test
    void find_onAnyMachine_hasAnEncoder() {
        MediaTools tools = TestTools.get();

        assertThat(tools.version()).startsWith("ffmpeg ");
        assertThat(tools.ffmpeg()).isExecutable();
        assertThat(tools.ffprobe()).isExecutable();
    }

    @Test
    void find_shippedTwice_isUnpackedOnce() throws IOException {
        Path unpacked = directory.resolve("unpacked");
        MediaSettings settings = MediaSettings.in(directory.resolve("work")).withUnpacked(unpacked);

        MediaTools first = new ShippedTools(settings).find().orElseThrow();
        MediaTools second = new ShippedTools(settings).find().orElseThrow();

        assertThat(second).isEqualTo(first);
        try (var files = Files.list(unpacked)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void find_configuredDirectoryWithoutThem_findsNothingElse() {
        Toolbox toolbox = new Toolbox(MediaSettings.in(directory).withTools(directory));

        assertThat(toolbox.find()).isEmpty();
        assertThatThrownBy(toolbox::get)
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.UNSUPPORTED));
    }

    @Test
    void find_programsThatDoNotRun_findsNothing() throws IOException {
        for (String program : new String[] {"ffmpeg", "ffprobe"}) {
            Path file = Files.writeString(directory.resolve(program), "#!/bin/sh\nexit 1\n");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }

        assertThat(new Toolbox(MediaSettings.in(directory).withTools(directory)).find())
                .isEmpty();
    }
}
