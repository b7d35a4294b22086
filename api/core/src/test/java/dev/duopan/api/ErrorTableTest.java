package dev.duopan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorTableTest {
    private record Row(String scope, String code, ErrorKind kind, boolean primary) implements ErrorRow {
        @Override
        public int status() {
            return 200;
        }

        @Override
        public String text() {
            return code;
        }

        @Override
        public RetryAdvice retry() {
            return RetryAdvice.NEVER;
        }
    }

    private static final Row INTERNAL = new Row("", "1", ErrorKind.UNAVAILABLE, true);
    private static final Row EXPIRED = new Row("", "111", ErrorKind.UNAUTHENTICATED, true);
    private static final Row BUSY = new Row("filemanager", "111", ErrorKind.BUSY, true);
    private static final ErrorTable TABLE = new ErrorTable(List.of(INTERNAL, EXPIRED, BUSY), INTERNAL);

    @Test
    void find_codeWithMeaningInScope_prefersTheScope() {
        assertThat(TABLE.find("filemanager", "111")).contains(BUSY);
        assertThat(TABLE.find("list", "111")).contains(EXPIRED);
    }

    @Test
    void find_unknownCode_findsNothing() {
        assertThat(TABLE.find("", "42")).isEmpty();
    }

    @Test
    void answer_kindWithoutRow_isTheInternalError() {
        assertThat(TABLE.answer("list", ErrorKind.QUOTA)).isEqualTo(INTERNAL);
    }

    @Test
    void answer_kindKnownInGeneral_servesEveryScope() {
        assertThat(TABLE.answer("filemanager", ErrorKind.UNAUTHENTICATED)).isEqualTo(EXPIRED);
    }

    @Test
    void construct_oneCodeTwiceInAScope_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ErrorTable(List.of(EXPIRED, EXPIRED), INTERNAL));
    }
}
