package dev.duopan.drive;

import static dev.duopan.api.ErrorKind.INVALID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.drive.NameRules.Forbidden;
import dev.duopan.drive.NameRules.LengthUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameRulesTest {
    private static final Forbidden STRICT = new Forbidden("\"\\:*?|><", "", ". ", true, true);

    @Test
    void violation_anyRules_allowEverything() {
        assertThat(NameRules.ANY.violation("x".repeat(10_000) + "\u0007?. ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CODE_POINTS, 4", "UTF16_UNITS, 5", "UTF8_BYTES, 11"})
    void violation_atTheLimit_isCountedInTheUnit(LengthUnit unit, int length) {
        String name = "中a😀中";

        assertThat(rules(length, unit).violation(name)).isEmpty();
        assertThat(rules(length - 1, unit).violation(name)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"'a:b', a :", "'a.', end", "'a ', end", "'   ', end", "'a\u0007b', control"})
    void violation_forbiddenCharacter_isNamed(String name, String reason) {
        NameRules rules = new NameRules(255, 1_000, LengthUnit.CODE_POINTS, STRICT, true);

        assertThat(rules.violation(name).orElseThrow()).contains(reason);
    }

    @Test
    void violation_blankName_isRefusedWhereTold() {
        Forbidden blank = new Forbidden("", "", "", false, true);
        NameRules rules = new NameRules(255, 1_000, LengthUnit.CODE_POINTS, blank, true);

        assertThat(rules.violation("  ")).isPresent();
        assertThat(rules.violation(" a ")).isEmpty();
    }

    @Test
    void violation_pathTooLong_isRefusedThoughNamesAreShort() {
        NameRules rules = new NameRules(255, 10, LengthUnit.CODE_POINTS, Forbidden.NOTHING, true);

        assertThat(rules.violation(DrivePath.of("/abc/defgh"))).isEmpty();
        assertThat(rules.violation(DrivePath.of("/abc/defghi"))).isPresent();
    }

    @Test
    void check_badNameOfAFolderAbove_invalid() {
        NameRules rules = new NameRules(255, 1_000, LengthUnit.CODE_POINTS, STRICT, true);

        DriveFixture.assertFails(INVALID, () -> rules.check(DrivePath.of("/a:b/c")));
    }

    private static NameRules rules(int length, LengthUnit unit) {
        return new NameRules(length, 1_000, unit, Forbidden.NOTHING, true);
    }
}
