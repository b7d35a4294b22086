package dev.duopan.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BashWordTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
                    pan:/do          | pan:/do       | pan:/docs/     | pan:/docs/
                    pan              | pan           | pan:           | pan:
                    pan:/My\\ F      | pan:/My F     | pan:/My Files/ | pan:/My\\ Files/
                    pan:/M           | pan:/M        | pan:/M y'z$&   | pan:/M\\ y\\'z\\$\\&
                    "pan:/My F       | pan:/My F     | pan:/My Files/ | "pan:/My Files/
                    "pan:/a          | pan:/a        | pan:/a"b$c'd   | "pan:/a\\"b\\$c'd
                    'pan:/My F       | pan:/My F     | pan:/My F$'s   | 'pan:/My F$'\\''s
                    "pan:/My F"      | pan:/My F     | pan:/My Files/ | "pan:/My F"iles/
                    "a\\b            | a\\b          | a\\bc          | "a\\bc
                    pan:/a:b=        | pan:/a:b=     | pan:/a:b=c:d   | pan:/a:b=c:d
                    pan:/文          | pan:/文       | pan:/文 档/     | pan:/文\\ 档/
                    """)
    void becoming_anyQuotes_keepsWhatWasTyped(String typed, String meaning, String whole, String completed) {
        BashWord word = BashWord.of(typed);

        assertThat(word.meaning()).isEqualTo(meaning);
        assertThat(word.becoming(whole)).isEqualTo(completed);
    }
}
