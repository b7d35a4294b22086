package dev.duopan.client.pan123;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class UploadTokenTest {
    private static final UploadToken TOKEN =
            new UploadToken(UploadWay.V2, "id", 10, "0".repeat(32), 25, "http://host.test", List.of(2, 0));

    @Test
    void text_parsed_isTheSameToken() {
        assertThat(UploadToken.parse(TOKEN.text())).isEqualTo(TOKEN);
        assertThat(TOKEN.text()).doesNotContain("\n");
        assertThat(TOKEN.withStored(1).stored()).containsExactly(0, 1, 2);
    }

    @Test
    void slices_ofTheToken_coverTheSize() {
        assertThat(TOKEN.sliceCount()).isEqualTo(3);
        assertThat(TOKEN.offset(2)).isEqualTo(20);
        assertThat(TOKEN.length(2)).isEqualTo(5);
    }

    @Test
    void parse_textThatIsNone_isInvalid() {
        for (String text : List.of(
                "", "{}", "[]", "null", "{\"way\":\"V3\"}", TOKEN.text().replace("\"way\"", "\"other\""), "not json")) {
            assertThat(catchThrowableOfType(DuopanException.class, () -> UploadToken.parse(text))
                            .kind())
                    .as(text)
                    .isEqualTo(ErrorKind.INVALID);
        }
    }
}
