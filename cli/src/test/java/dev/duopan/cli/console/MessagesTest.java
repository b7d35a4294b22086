package dev.duopan.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class MessagesTest {
    private static final Pattern PLACE = Pattern.compile("%[^%]");
    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);
    private static final Messages CHINESE = Messages.in(Locale.SIMPLIFIED_CHINESE);

    @Test
    void text_otherLanguage_isEnglish() {
        assertThat(Messages.in(Locale.GERMAN).text("duopan.no-command")).isEqualTo(ENGLISH.text("duopan.no-command"));
    }

    @Test
    void text_otherCountry_isItsLanguage() {
        assertThat(Messages.in(Locale.CHINA).text("duopan.no-command")).isEqualTo("缺少命令");
    }

    @Test
    void text_values_areFilledIn() {
        assertThat(ENGLISH.text("duopan.did-you-mean", "ls")).isEqualTo("did you mean 'ls'?");
    }

    @Test
    void chinese_translatesEverything_andNothingElse() {
        ResourceBundle own = ResourceBundle.getBundle(
                "dev.duopan.cli.messages", Locale.CHINESE, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        assertThat(own.getLocale()).isEqualTo(Locale.CHINESE);
        assertThat(own.keySet()).isEqualTo(ENGLISH.bundle().keySet());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void chinese_takesTheSameValues(String key) {
        assertThat(places(CHINESE, key)).isEqualTo(places(ENGLISH, key));
        assertThat(CHINESE.bundle().getString(key))
                .isNotEqualTo(ENGLISH.bundle().getString(key));
    }

    static Stream<String> keys() {
        return ENGLISH.bundle().keySet().stream().sorted();
    }

    private static List<String> places(Messages messages, String key) {
        return PLACE.matcher(messages.bundle().getString(key))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
