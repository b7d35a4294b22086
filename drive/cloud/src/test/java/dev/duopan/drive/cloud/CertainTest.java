package dev.duopan.drive.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.client.OutcomeUnknownException;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class CertainTest {
    private final OutcomeUnknownException lost = new OutcomeUnknownException("lost", null);
    private final DuopanException exists = new DuopanException(ErrorKind.EXISTS, "exists");

    private int changes;

    /** A change that ends, call after call, as the outcomes say: a failure or a result. */
    private Supplier<String> change(Object... outcomes) {
        Deque<Object> left = new ArrayDeque<>(List.of(outcomes));
        return () -> {
            changes++;
            Object outcome = left.pop();
            if (outcome instanceof DuopanException failure) {
                throw failure;
            }
            return outcome.toString();
        };
    }

    @Test
    void change_succeeds_isNotLookedFor() {
        String result = Certain.now().change(change("made"), () -> {
            throw new AssertionError("nobody has to look");
        });

        assertThat(result).isEqualTo("made");
    }

    @Test
    void change_lostAndFound_isNotMadeAgain() {
        assertThat(Certain.now().change(change(lost), () -> Optional.of("found")))
                .isEqualTo("found");
        assertThat(changes).isEqualTo(1);
    }

    @Test
    void change_lostAndNotFound_isMadeAgain() {
        assertThat(Certain.now().change(change(lost, "made"), Optional::empty)).isEqualTo("made");
    }

    @Test
    void change_repetitionRefusedBecauseTheFirstCameThrough_isFound() {
        Deque<Optional<String>> looks = new ArrayDeque<>(List.of(Optional.empty(), Optional.of("found")));

        assertThat(Certain.now().change(change(lost, exists), looks::pop)).isEqualTo("found");
    }

    @Test
    void change_repetitionRefusedForAnotherReason_isRefused() {
        assertThatThrownBy(() -> Certain.now().change(change(lost, exists), Optional::empty))
                .isSameAs(exists);
    }

    @Test
    void change_refusedAtOnce_isRefusedWithoutALook() {
        assertThatThrownBy(() -> Certain.now().change(change(exists), () -> Optional.of("somebody else's")))
                .isSameAs(exists);
    }

    @Test
    void change_lostAgainAndAgain_staysUnknown() {
        assertThatThrownBy(() ->
                        Certain.now().change(change(Collections.nCopies(8, lost).toArray()), Optional::empty))
                .isSameAs(lost);
        assertThat(changes).isEqualTo(8);
    }

    @Test
    void isNew_madeLongBefore_isNot() {
        Certain certain = new Certain(Instant.parse("2026-01-01T12:00:00Z"));
        Entry folder = Entry.folder(DrivePath.of("/a"));

        assertThat(certain.isNew(folder.withCreatedAt(Instant.parse("2026-01-01T11:54:00Z"))))
                .isFalse();
        assertThat(certain.isNew(folder.withCreatedAt(Instant.parse("2026-01-01T11:56:00Z"))))
                .isTrue();
        assertThat(certain.isNew(folder)).isFalse();
    }
}
