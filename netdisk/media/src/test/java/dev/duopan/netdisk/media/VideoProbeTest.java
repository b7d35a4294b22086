package dev.duopan.netdisk.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VideoProbeTest {
    @TempDir
    private Path directory;

    private MediaTools tools;

    @BeforeEach
    void prepare() {
        tools = TestTools.get();
    }

    private VideoFacts probe(Path file) {
        return new VideoProbe(tools, ToolLimits.USUAL).probe(file, directory);
    }

    private void assertRefused(Path file) {
        assertThatThrownBy(() -> probe(file))
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.INVALID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp4", "mkv", "mov", "avi", "ts", "flv"})
    void probe_videoOfAnyFormat_tellsWhatItIs(String extension) {
        Path file = SampleVideo.SMALL.write(tools, directory, "sample." + extension);

        VideoFacts facts = probe(file);

        assertThat(facts.codecName()).isEqualTo("H.264");
        assertThat(facts.width()).isEqualTo(640);
        assertThat(facts.shorterSide()).isEqualTo(480);
        assertThat(facts.seconds()).isBetween(8L, 9L);
        assertThat(facts.audioStream()).isNotNull();
    }

    @Test
    void probe_noVideo_isRefused() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);

        assertRefused(Files.write(directory.resolve("noise.mp4"), noise));
        assertRefused(Files.write(directory.resolve("empty.mp4"), new byte[0]));
        assertRefused(Files.writeString(directory.resolve("text.mp4"), "what a lovely day ".repeat(1000)));
    }

    @Test
    void probe_playlistThatNamesAnotherFile_isRefused() throws IOException {
        Path video = SampleVideo.SMALL.write(tools, directory, "secret.ts");
        String hls = "#EXTM3U\n#EXT-X-TARGETDURATION:8\n#EXTINF:8,\n%s\n#EXT-X-ENDLIST\n".formatted(video.toUri());
        String concat = "ffconcat version 1.0\nfile '%s'\n".formatted(video);

        assertRefused(Files.write(directory.resolve("list.mp4"), hls.getBytes(StandardCharsets.UTF_8)));
        assertRefused(Files.write(directory.resolve("script.mp4"), concat.getBytes(StandardCharsets.UTF_8)));
    }
}
