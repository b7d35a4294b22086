package dev.duopan.netdisk.media;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Makes of a video a playlist and pieces of six seconds, each of which begins with a picture that needs no other (HLS, RFC
 * 8216), in H.264 and AAC.
 *
 * @param tools the programs
 * @param limits what they may use at most; less for a video whose length is known
 */
record HlsConversion(MediaTools tools, ToolLimits limits) {
    /** The name of the playlist. */
    static final String PLAYLIST = "stream.m3u8";

    /** The name of the first piece. */
    static final String FIRST_PIECE = "000.ts";

    private static final String PIECES = "%03d.ts";
    private static final int PIECE_SECONDS = 6;
    private static final int AUDIO_BIT_RATE = 128_000;

    /** No video needs longer than this many times its length, even on a slow machine. */
    private static final int SLOWEST = 40;

    private static final Duration START = Duration.ofMinutes(5);

    /** A rate is aimed at, not kept: a result may be this many times as large. */
    private static final int LARGEST = 4;

    private static final long HEAD_ROOM = 32L << 20;

    /** Who follows a conversion. */
    interface Progress {
        /** Takes how many milliseconds of the video are done. */
        void done(long milliseconds);

        /** Throws what ends the conversion. */
        default void checkContinue() {}

        /** Hands the milliseconds to a consumer. */
        static Progress to(LongConsumer consumer) {
            return consumer::accept;
        }
    }

    /**
     * Converts a video.
     *
     * @throws DuopanException {@code TOO_LARGE} if a limit was exceeded, {@code CORRUPT} if the video is broken
     */
    void run(ConversionOrder order, Progress progress) {
        ToolResult result = ToolProcess.run(command(order), limits(order), new Listener(progress));
        if (!result.succeeded()) {
            throw new DuopanException(
                    ErrorKind.CORRUPT,
                    "Convert a video to %s: it can't be read to its end (exit status %d)"
                            .formatted(order.resolution().label(), result.exit()));
        }
    }

    private ToolLimits limits(ConversionOrder order) {
        long milliseconds = order.facts().milliseconds();
        if (milliseconds == 0) {
            return limits;
        }
        long bytesPerSecond = (order.resolution().videoBitRate() + AUDIO_BIT_RATE) / 8L;
        return limits.withWall(
                        Duration.ofMillis(milliseconds).multipliedBy(SLOWEST).plus(START))
                .withOutputBytes(milliseconds / 1000 * bytesPerSecond * LARGEST + HEAD_ROOM);
    }

    private ToolCommand command(ConversionOrder order) {
        List<String> arguments = new ArrayList<>();
        arguments.add(tools.ffmpeg().toString());
        arguments.addAll(List.of("-hide_banner", "-nostdin", "-loglevel", "error"));
        arguments.addAll(List.of("-progress", "pipe:1", "-threads", Integer.toString(limits.threads())));
        arguments.addAll(new SourceFile(order.source()).options());
        arguments.addAll(streams(order.facts()));
        arguments.addAll(pictures(order));
        arguments.addAll(List.of("-c:a", "aac", "-b:a", Integer.toString(AUDIO_BIT_RATE), "-ac", "2"));
        arguments.addAll(pieces());
        return new ToolCommand(arguments, tools.environment(), order.target());
    }

    /** One stream of pictures and one of sound, and nothing that the author wrote about himself. */
    private static List<String> streams(VideoFacts facts) {
        List<String> options = new ArrayList<>(List.of("-map", "0:" + facts.videoStream()));
        if (facts.audioStream() != null) {
            options.addAll(List.of("-map", "0:" + facts.audioStream()));
        }
        options.addAll(List.of("-sn", "-dn", "-map_metadata", "-1", "-map_chapters", "-1"));
        return options;
    }

    private List<String> pictures(ConversionOrder order) {
        int pixels = order.resolution().pixels();
        boolean upright = order.facts().height() > order.facts().width();
        String size = upright ? "w=%d:h=-2".formatted(pixels) : "w=-2:h=%d".formatted(pixels);
        List<String> options = new ArrayList<>(List.of(
                "-vf",
                "scale=" + size + ",setsar=1,format=yuv420p",
                "-c:v",
                tools.encoder().wireName()));
        options.addAll(tools.encoder().options(order.resolution()));
        options.addAll(List.of("-threads", Integer.toString(limits.threads())));
        options.addAll(List.of("-force_key_frames", "expr:gte(t,n_forced*%d)".formatted(PIECE_SECONDS)));
        return options;
    }

    private static List<String> pieces() {
        return List.of(
                "-f",
                "hls",
                "-hls_time",
                Integer.toString(PIECE_SECONDS),
                "-hls_list_size",
                "0",
                "-hls_playlist_type",
                "vod",
                "-hls_flags",
                "independent_segments",
                "-hls_segment_filename",
                PIECES,
                PLAYLIST);
    }

    /** Reads what {@code -progress} prints; only a position that moves on counts as progress. */
    private static final class Listener implements ToolListener {
        private static final String POSITION = "out_time_us=";

        private final Progress progress;
        private long furthest;

        Listener(Progress progress) {
            this.progress = progress;
        }

        @Override
        public boolean heard(String line) {
            if (!line.startsWith(POSITION)) {
                return false;
            }
            long position = position(line.substring(POSITION.length()));
            boolean further = position > furthest;
            if (further) {
                furthest = position;
                progress.done(position / 1000);
            }
            return further;
        }

        @Override
        public void checkContinue() {
            progress.checkContinue();
        }

        private static long position(String text) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException notYet) {
                return 0;
            }
        }
    }
}
