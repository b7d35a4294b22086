package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.pan123.Absent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far videos are converted.
 *
 * @param notStarted ids of which nobody wanted a conversion
 * @param errors what can't be converted: ids, or objects with the members {@code id}, an id or a list of such, and {@code
 *     errorReason}; the sources differ. {@link #failed} reads both
 * @param done ids of what can be played
 * @param running ids of what is being converted
 */
public record DirectLinkTranscodes(
        @JsonProperty("noneList") List<Long> notStarted,
        @JsonProperty("errorList") List<Object> errors,
        @JsonProperty("success") List<Long> done,
        @JsonProperty("running") List<Long> running) {
    /** Lists that are missing are empty. */
    public DirectLinkTranscodes {
        notStarted = Absent.list(notStarted);
        errors = Absent.list(errors);
        done = Absent.list(done);
        running = Absent.list(running);
    }

    /** Returns the ids of what can't be converted. */
    public List<Long> failed() {
        return errors.stream().flatMap(DirectLinkTranscodes::ids).toList();
    }

    private static Stream<Long> ids(@Nullable Object error) {
        return switch (error) {
            case Number id -> Stream.of(id.longValue());
            case Map<?, ?> object -> ids(object.get("id"));
            case List<?> several -> several.stream().flatMap(DirectLinkTranscodes::ids);
            case null, default -> Stream.empty();
        };
    }
}
