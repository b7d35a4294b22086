package dev.duopan.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CapabilitiesTest {
    private static final DirectSource SOURCE = path -> UploadSource.of(new byte[0]);

    @Test
    void find_offered_isThatObject() {
        assertThat(Capabilities.NONE.with(DirectSource.class, SOURCE).find(DirectSource.class))
                .contains(SOURCE);
    }

    @Test
    void find_absent_isEmpty() {
        assertThat(Capabilities.NONE.without(DirectSource.class, "why").find(DirectSource.class))
                .isEmpty();
    }

    @Test
    void reasonAgainst_absent_isWhatWasGiven() {
        assertThat(Capabilities.NONE.without(DirectSource.class, "why").reasonAgainst(DirectSource.class))
                .contains("why");
    }

    @Test
    void reasonAgainst_offeredAfterAll_isEmpty() {
        Capabilities both = Capabilities.NONE.without(DirectSource.class, "why").with(DirectSource.class, SOURCE);

        assertThat(both.reasonAgainst(DirectSource.class)).isEmpty();
    }

    @Test
    void require_absent_tellsTheReason() {
        Drive drive = new ForwardingDrive(MemoryDrive.create()) {
            @Override
            public Optional<String> reasonAgainst(Class<?> type) {
                return Optional.of("its content is no file");
            }
        };

        assertThatThrownBy(() -> drive.require(DirectSource.class))
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.UNSUPPORTED))
                .hasMessage("This drive doesn't offer \"direct source\": its content is no file.");
    }
}
