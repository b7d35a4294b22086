package dev.duopan.drive.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrailTest {
    private static final TransferKey KEY = new TransferKey("source:/a", "target:/a");
    private static final FileProgress BEGUN = FileProgress.of("version").withUploadToken("token");

    private final MemoryJournal journal = new MemoryJournal();

    @BeforeEach
    void begin() {
        journal.pages.put(KEY, BEGUN);
    }

    @AfterEach
    void clearInterrupt() {
        boolean unused = Thread.interrupted();
    }

    @Test
    void follow_brokenWithoutProgress_countsAsFutile() {
        fail(ErrorKind.UNAVAILABLE);

        assertThat(remembered().futile()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"RATE_LIMITED", "BUSY", "UNAUTHENTICATED", "RISK_CONTROL"})
    void follow_refusedForAReasonThatSaysNothing_isRememberedAsItWas(ErrorKind kind) {
        fail(kind);

        assertThat(remembered()).isEqualTo(BEGUN);
    }

    @Test
    void follow_stoppedWithoutProgress_isRememberedAsItWas() {
        Thread.currentThread().interrupt();

        fail(ErrorKind.UNAVAILABLE);

        assertThat(remembered()).isEqualTo(BEGUN);
    }

    @Test
    void found_afterThreeFutileAttempts_isNothing() {
        fail(ErrorKind.UNAVAILABLE);
        fail(ErrorKind.UNAVAILABLE);
        assertThat(found()).isNotEqualTo(FileProgress.of("version"));

        fail(ErrorKind.UNAVAILABLE);

        assertThat(found()).isEqualTo(FileProgress.of("version"));
    }

    @Test
    void follow_failedForGood_isForgotten() {
        fail(ErrorKind.DENIED);

        assertThat(journal.pages).isEmpty();
    }

    private void fail(ErrorKind kind) {
        try (Trail trail = open()) {
            assertThatThrownBy(() -> trail.follow(() -> {
                        throw new DuopanException(kind, "it failed");
                    }))
                    .isInstanceOf(DuopanException.class);
        }
    }

    private Trail open() {
        return new Trail(journal.open(KEY), "version");
    }

    private FileProgress found() {
        try (Trail trail = open()) {
            return trail.found();
        }
    }

    private FileProgress remembered() {
        return journal.pages.getOrDefault(KEY, FileProgress.NONE);
    }
}
