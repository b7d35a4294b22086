package dev.duopan.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class OverridesTest {
    @Test
    void among_noneOfThem_areNone() {
        assertThat(Overrides.among("ls", "-l", "box:")).isEqualTo(Overrides.NONE);
    }

    @Test
    void among_bothForms_areFoundAnywhere() {
        Overrides found = Overrides.among("--set=a.b=c=d", "copy", "--config", "one.toml", "x", "y", "--set", "e.f=");
        assertThat(found.named()).hasValue("one.toml");
        assertThat(found.settings()).containsExactly("a.b=c=d", "e.f=");
    }

    @Test
    void among_twoFiles_isTheLast() {
        assertThat(Overrides.among("--config=one", "--config=two").named()).hasValue("two");
    }

    @Test
    void among_behindTheEndOfOptions_isNotFound() {
        assertThat(Overrides.among("ls", "--", "--config=one")).isEqualTo(Overrides.NONE);
    }

    @Test
    void among_valueMissing_isLeftToTheParser() {
        assertThat(Overrides.among("ls", "--config")).isEqualTo(Overrides.NONE);
    }
}
