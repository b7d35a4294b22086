package dev.duopan.cli.drive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressTest {
    private static Address read(String text) {
        return Address.of(text, "one"::equals, "10:30 notes"::equals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "/a/one:b", "./one:b", "../one:b", ".", "..", "a/b:c", ":a", "10:30 notes"})
    void of_pathOfThisComputer_isOne(String text) {
        assertThat(read(text)).isEqualTo(new Address.OfComputer(text));
    }

    @Test
    void of_remoteAndPath_areTakenApart() {
        assertThat(read("one:a/b:c")).isEqualTo(new Address.OfRemote("one", "a/b:c"));
    }

    @Test
    void of_remoteAlone_isItsRoot() {
        assertThat(read("one:")).isEqualTo(new Address.OfRemote("one", ""));
    }

    @Test
    void of_unknownRemote_isOneUntilItIsLookedFor() {
        assertThat(read("two:/a")).isEqualTo(new Address.OfRemote("two", "/a"));
    }
}
