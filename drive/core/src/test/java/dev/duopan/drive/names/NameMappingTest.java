package dev.duopan.drive.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.drive.NameRules;
import dev.duopan.drive.NameRules.Forbidden;
import dev.duopan.drive.NameRules.LengthUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameMappingTest {
    static final List<NameRules> RULES = List.of(
            StrictNames.RULES,
            rules(new Forbidden("\"\\/:*?|><", "", "", true, true)),
            rules(new Forbidden(":", ". ", "", false, true)),
            rules(new Forbidden("", "", " .", false, true)),
            rules(new Forbidden("", ".", " ", true, false)),
            rules(new Forbidden("!#", "-", "-", false, true)),
            NameRules.ANY);

    private final NameMapping mapping = NameMapping.under(StrictNames.RULES);

    @ParameterizedTest
    @CsvSource({
        "a.txt, a.txt",
        "照片 2024.jpg, 照片 2024.jpg",
        "a:b?, a﹕b﹖",
        "a*b|c<d>e\\f, a﹡b∣c﹤d﹥e﹨f",
        "say \"hi\", say ＂hi＂",
        ".hidden, ﹒hidden",
        "end., end﹒",
        "'end ', end␠",
        "' a', ␠a",
        "a\u0007b, a␇b",
        "a\u007fb, a␡b",
        "' ', ␠",
        "a﹕b, a‛﹕b",
        "a‛:b, a‛‛﹕b",
        "a‛﹕b, a‛‛‛﹕b",
        "﹒a, ‛﹒a",
        "‛.a, ‛.a",
        "‛﹒a, ‛‛﹒a",
        "a﹒, a‛﹒",
        "a‛., a‛‛﹒",
        "a﹒b, a﹒b",
        "你好？！：“”｜标题, 你好？！：“”｜标题",
        "a‛b‛, a‛b‛",
        "..., ﹒.﹒",
        "'\u3000', '‛\u3000'",
        "'‛\u3000', '‛‛\u3000'"
    })
    void spelled_name_isAsExpectedAndMeansTheName(String name, String spelling) {
        assertThat(mapping.spelled(name)).isEqualTo(spelling);
        assertThat(mapping.meant(spelling)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"﹒", "﹒﹒", "a:b", "a／b", "␀", "‛"})
    void meant_textThatIsNoSpelling_isItself(String text) {
        assertThat(mapping.meant(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void spelled_anyName_isAllowedAndComesBack(NameRules rules) {
        NameMapping tried = NameMapping.under(rules);

        forRandomNames(name -> {
            String spelling = tried.spelled(name);
            assertThat(rules.violation(spelling)).as("%s as %s", name, spelling).isEmpty();
            assertThat(tried.meant(spelling)).as(spelling).isEqualTo(name);
        });
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void spelled_differentNames_stayDifferent(NameRules rules) {
        NameMapping tried = NameMapping.under(rules);
        Set<String> names = new HashSet<>();
        Set<String> spellings = new HashSet<>();

        forRandomNames(name -> {
            names.add(name);
            spellings.add(tried.spelled(name));
        });

        assertThat(spellings).hasSameSizeAs(names);
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void meant_anyAllowedName_isFoundAgain(NameRules rules) {
        NameMapping tried = NameMapping.under(rules);

        forRandomNames(kept -> {
            boolean foldsDots = kept.chars().allMatch(character -> "﹒.‛".indexOf(character) >= 0);
            if (rules.violation(kept).isEmpty() && !foldsDots) {
                assertThat(tried.spelled(tried.meant(kept))).isEqualTo(kept);
            }
        });
    }

    /** Short names of characters with a meaning, so that every mixture of them comes up. */
    private static void forRandomNames(Consumer<String> test) {
        String alphabet = "a.: \t-!#‛﹕﹒␠␉﹣﹗﹟\u3000？\u0001␁中";
        Random random = new Random(20_240_401);
        for (int attempt = 0; attempt < 40_000; attempt++) {
            StringBuilder name = new StringBuilder();
            for (int length = 1 + random.nextInt(6); length > 0; length--) {
                name.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String text = name.toString();
            if (!text.equals(".") && !text.equals("..")) {
                test.accept(text);
            }
        }
    }

    @Test
    void spelled_anyUnicode_comesBack() {
        Random random = new Random(7);
        for (int attempt = 0; attempt < 20_000; attempt++) {
            String name = random.ints(1 + random.nextInt(8), 1, 0x11000)
                    .filter(point -> point != '/' && !(point >= 0xD800 && point <= 0xDFFF))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            if (!name.isEmpty()) {
                assertThat(mapping.meant(mapping.spelled(name))).isEqualTo(name);
            }
        }
    }

    @Test
    void remaining_everythingMapped_refusesLengthAlone() {
        NameRules remaining = mapping.remaining();

        assertThat(remaining.forbidden()).isEqualTo(Forbidden.NOTHING);
        assertThat(remaining.maximumName()).isEqualTo(StrictNames.RULES.maximumName());
        assertThat(remaining.violation("x".repeat(256))).isPresent();
    }

    @Test
    void remaining_nothingStandsForACharacter_refusesItStill() {
        NameMapping tried = NameMapping.under(rules(new Forbidden("x:?﹖", "", "é", false, false)));

        assertThat(tried.remaining().forbidden()).isEqualTo(new Forbidden("x?﹖", "", "é", false, false));
        assertThat(tried.spelled("x?:﹖é")).isEqualTo("x?﹕﹖é");
    }

    private static NameRules rules(Forbidden forbidden) {
        return new NameRules(255, 1_000, LengthUnit.UTF16_UNITS, forbidden, true);
    }
}
