package dev.duopan.client.baidu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.baidu.upload.Rtype;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class UploadTokenTest {
    private static final UploadToken TOKEN = new UploadToken(
            UploadToken.VERSION,
            "/apps/x/大.bin",
            25,
            10,
            Rtype.OVERWRITE,
            "N1-x=",
            "http://host.test",
            Collections.nCopies(3, "0".repeat(32)),
            List.of(2, 0));

    @Test
    void text_parsed_isTheSameToken() {
        assertThat(UploadToken.parse(TOKEN.text())).isEqualTo(TOKEN);
        assertThat(TOKEN.text()).doesNotContain("\n");
    }

    @Test
    void slices_ofTheToken_coverTheSize() {
        assertThat(TOKEN.missing()).containsExactly(1);
        assertThat(TOKEN.withSent(1).missing()).isEmpty();
        assertThat(TOKEN.offset(2)).isEqualTo(20);
        assertThat(TOKEN.length(2)).isEqualTo(5);
        assertThat(TOKEN.at("").host()).isEmpty();
    }

    @Test
    void parse_textThatIsNone_isInvalid() {
        String text = TOKEN.text();
        for (String none : List.of(
                "",
                "{}",
                "[]",
                "null",
                "not json",
                text.replace("\"version\":1", "\"version\":2"),
                text.replace("\"path\"", "\"other\""),
                text.replace("\"size\":25", "\"size\":35"),
                text.replace("\"size\":25", "\"size\":0"),
                text.replace("\"sliceSize\":10", "\"sliceSize\":-1"),
                text.replace("[0,2]", "[0,3]"),
                text.replace("[0,2]", "[-1]"),
                text.replace("N1-x=", ""),
                text.replace("http://host", "file://host"),
                text.replaceFirst("0{32}", "nonsense"),
                text.replace("\"rtype\":3", "\"rtype\":7"))) {
            assertThat(catchThrowableOfType(DuopanException.class, () -> UploadToken.parse(none))
                            .kind())
                    .as(none)
                    .isEqualTo(ErrorKind.INVALID);
        }
    }
}
