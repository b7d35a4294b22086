package dev.duopan.netdisk.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Converts real videos with a real ffmpeg. */
class HlsConversionTest {
    private static final ToolLimits LIMITS = ToolLimits.USUAL;

    @TempDir
    private Path directory;

    private MediaTools tools;
    private Path target;

    @BeforeEach
    void prepare() throws IOException {
        tools = TestTools.get();
        target = Files.createDirectory(directory.resolve("out"));
    }

    private VideoFacts probe(Path file) {
        return new VideoProbe(tools, LIMITS).probe(file, directory);
    }

    private List<String> convert(SampleVideo sample, Resolution resolution) throws IOException {
        Path file = sample.write(tools, directory, "sample.mp4");
        ConversionOrder order = new ConversionOrder(file, probe(file), resolution, target);
        new HlsConversion(tools, LIMITS).run(order, milliseconds -> {});
        return Files.readAllLines(target.resolve(HlsConversion.PLAYLIST));
    }

    @Test
    void run_videoWithSound_makesAWholePlaylistOfPieces() throws IOException {
        List<String> playlist = convert(SampleVideo.SMALL, Resolution.P360);

        assertThat(playlist).startsWith("#EXTM3U").endsWith("#EXT-X-ENDLIST");
        assertThat(playlist).contains("000.ts", "001.ts", "#EXT-X-INDEPENDENT-SEGMENTS");
        VideoFacts piece = probe(target.resolve("001.ts"));
        assertThat(piece.codec()).isEqualTo("h264");
        assertThat(piece.height()).isEqualTo(360);
        assertThat(piece.width()).isEqualTo(480);
        assertThat(piece.audioStream()).isNotNull();
    }

    @Test
    void run_uprightVideoWithoutSound_keepsItsShape() throws IOException {
        convert(new SampleVideo(480, 640, 1, false), Resolution.P360);

        VideoFacts piece = probe(target.resolve("000.ts"));
        assertThat(piece.width()).isEqualTo(360);
        assertThat(piece.height()).isEqualTo(480);
        assertThat(piece.audioStream()).isNull();
    }

    @Test
    void run_tellsProgress_upToTheLengthOfTheVideo() throws IOException {
        Path file = SampleVideo.SMALL.write(tools, directory, "sample.mkv");
        List<Long> told = new ArrayList<>();

        new HlsConversion(tools, LIMITS)
                .run(new ConversionOrder(file, probe(file), Resolution.P360, target), told::add);

        assertThat(told).isSorted();
        assertThat(told.getLast()).isBetween(7_500L, 8_500L);
    }

    @Test
    void run_brokenVideo_isRefused() throws IOException {
        Path file = SampleVideo.SMALL.write(tools, directory, "sample.mp4");
        VideoFacts facts = probe(file);
        Path broken = Files.write(directory.resolve("broken.mp4"), new byte[10_000]);

        assertThatThrownBy(() -> new HlsConversion(tools, LIMITS)
                        .run(new ConversionOrder(broken, facts, Resolution.P360, target), told -> {}))
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.CORRUPT));
    }

    @Test
    void run_listenerWantsNoMore_endsTheProgram() throws IOException {
        Path file = SampleVideo.SMALL.write(tools, directory, "sample.mp4");
        HlsConversion.Progress unwilling = new HlsConversion.Progress() {
            @Override
            public void done(long milliseconds) {
                // whatever it is, it's too much
            }

            @Override
            public void checkContinue() {
                throw new IllegalStateException("enough");
            }
        };

        assertThatThrownBy(() -> new HlsConversion(tools, LIMITS)
                        .run(new ConversionOrder(file, probe(file), Resolution.P360, target), unwilling))
                .hasMessage("enough");
    }
}
