package dev.duopan.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a service wraps results and errors, as data.
 *
 * @param reads the members that may hold an error code, in the order in which clients look at them
 * @param failure the members by which a server writes an error
 * @param successCodes codes that mean success; an absent code does too
 * @param success the fixed members of a success, in order
 * @param dataMember the member that holds the result; null if the result's members stand beside the code
 * @param traceMember the member that holds the id of the answer; null if there is none
 * @param traceForm how that id is written
 * @param tracesSuccess whether a server also writes that id into a success
 */
public record EnvelopeFormat(
        List<ErrorMembers> reads,
        ErrorMembers failure,
        Set<String> successCodes,
        Map<String, Object> success,
        @Nullable String dataMember,
        @Nullable String traceMember,
        TraceId.Form traceForm,
        boolean tracesSuccess) {
    /** A format whose every answer has an id, if any has. */
    public EnvelopeFormat(
            List<ErrorMembers> reads,
            ErrorMembers failure,
            Set<String> successCodes,
            Map<String, Object> success,
            @Nullable String dataMember,
            @Nullable String traceMember,
            TraceId.Form traceForm) {
        this(reads, failure, successCodes, success, dataMember, traceMember, traceForm, true);
    }

    /**
     * The members of an answer that hold an error.
     *
     * @param code the member with the code
     * @param text the member with the words
     * @param numeric whether a server writes the code as a number
     * @param otherTexts members in which clients look for words when that with the words is absent or empty
     */
    public record ErrorMembers(String code, String text, boolean numeric, List<String> otherTexts) {
        /** Members of which only one holds words. */
        public ErrorMembers(String code, String text, boolean numeric) {
            this(code, text, numeric, List.of());
        }

        /** Copies the list. */
        public ErrorMembers {
            otherTexts = List.copyOf(otherTexts);
        }

        /** All members that may hold words, the usual one first. */
        Stream<String> texts() {
            return Stream.concat(Stream.of(text), otherTexts.stream());
        }
    }
}
