package dev.duopan.drive.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepsTest {
    private final List<String> done = new ArrayList<>();
    private final Steps steps = new Steps();

    private void fail(String text) {
        throw new IllegalStateException(text);
    }

    @Test
    void take_laterStepFails_earlierOnesAreTakenBackLastFirst() {
        steps.take(() -> done.add("one"), () -> done.add("undo one"));
        steps.take(() -> done.add("two"), () -> done.add("undo two"));

        assertThatThrownBy(() -> steps.take(() -> fail("three"), () -> done.add("undo three")))
                .hasMessage("three");

        assertThat(done).containsExactly("one", "two", "undo two", "undo one");
    }

    @Test
    void take_undoFailsToo_othersAreStillTakenBack() {
        steps.take(() -> done.add("one"), () -> done.add("undo one"));
        steps.take(() -> done.add("two"), () -> fail("stuck"));

        assertThatThrownBy(() -> steps.take(() -> fail("three"), () -> {}))
                .hasMessage("three")
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));

        assertThat(done).containsExactly("one", "two", "undo one");
    }

    @Test
    void take_everythingWorks_nothingIsTakenBack() {
        steps.take(() -> done.add("one"), () -> done.add("undo one"));

        assertThat(done).containsExactly("one");
    }
}
