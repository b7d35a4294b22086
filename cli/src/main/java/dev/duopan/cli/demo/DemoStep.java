package dev.duopan.cli.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the demo did.
 *
 * @param name {@code upload}, {@code list}, {@code instant-copy}, {@code download} or {@code compare}
 * @param protocol {@code 123open} or {@code baidu}; null if none was spoken
 * @param files how many files it was about
 * @param bytes of these files
 * @param seconds how long it took
 * @param filesPerSecond how fast it was
 * @param bytesPerSecond how fast it was
 * @param requestBytes how many bytes the bodies of all requests had
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DemoStep(
        String name,
        @Nullable String protocol,
        long files,
        long bytes,
        double seconds,
        long filesPerSecond,
        long bytesPerSecond,
        long requestBytes) {
    private static final double MILLIS = 1000;

    /**
     * What a step is about.
     *
     * @param name as in the report
     * @param protocol as in the report
     */
    record Kind(String name, @Nullable String protocol) {}

    /**
     * What a step moved.
     *
     * @param files how many files
     * @param bytes of these files
     * @param requestBytes of all request bodies
     */
    record Figures(long files, long bytes, long requestBytes) {}

    static DemoStep of(Kind kind, Figures figures, Duration time) {
        double seconds = Math.max(1, time.toMillis()) / MILLIS;
        return new DemoStep(
                kind.name(),
                kind.protocol(),
                figures.files(),
                figures.bytes(),
                seconds,
                Math.round(figures.files() / seconds),
                Math.round(figures.bytes() / seconds),
                figures.requestBytes());
    }
}
