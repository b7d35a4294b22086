package dev.duopan.netdisk.pan123;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageIdsTest {
    @TempDir
    private static Path directory;

    private static TestNetdisk netdisk;
    private static TestNetdisk other;
    private static ImageIds ids;

    @BeforeAll
    static void open() {
        netdisk = TestNetdisk.in(directory.resolve("one"));
        other = TestNetdisk.in(directory.resolve("two"));
        ids = new ImageIds(netdisk.netdisk().links());
    }

    @AfterAll
    static void close() {
        netdisk.close();
        other.close();
    }

    @Test
    void read_whatWasWritten_isTheNumber() {
        LongStream.concat(LongStream.of(0, -1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 53), LongStream.range(1, 500))
                .forEach(number -> {
                    String text = ids.write(number);
                    assertThat(text).matches("[0-9a-z]{52}").isEqualTo(ids.write(number));
                    assertThat(ids.read(text)).hasValue(number);
                });
    }

    @Test
    void write_neighbours_haveNothingInCommon() {
        String one = ids.write(1);
        String two = ids.write(2);
        long same = LongStream.range(0, one.length())
                .filter(i -> one.charAt((int) i) == two.charAt((int) i))
                .count();

        assertThat(same).isLessThan(15);
    }

    @Test
    void read_anyCharacterChanged_isNothing() {
        String text = ids.write(77);
        for (int i = 0; i < text.length(); i++) {
            char changed = text.charAt(i) == '0' ? '1' : '0';
            assertThat(ids.read(text.substring(0, i) + changed + text.substring(i + 1)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "1", "-1", "abc", "🙂", "0000000000000000000000000000000000000000000000000000"})
    void read_whatNobodyWrote_isNothing(String text) {
        assertThat(ids.read(text)).isEmpty();
        assertThat(ids.read("v".repeat(52))).isEmpty();
    }

    @Test
    void read_upperCaseOrAnotherNetdisks_isNothing() {
        assertThat(ids.read(ids.write(5).toUpperCase(Locale.ROOT))).isEmpty();
        assertThat(ids.read(new ImageIds(other.netdisk().links()).write(5))).isEmpty();
    }
}
