package dev.duopan.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SuggestionTest {
    private static final List<String> KNOWN = List.of("parentFileID", "filename", "etag");

    @Test
    void nearest_misspelt_isTheNearest() {
        assertThat(Suggestion.nearest("file_name", KNOWN)).hasValue("filename");
        assertThat(Suggestion.nearest("PARENTFILEIDS", KNOWN)).hasValue("parentFileID");
    }

    @Test
    void nearest_farFromAll_isNothing() {
        assertThat(Suggestion.nearest("colour", KNOWN)).isEmpty();
        assertThat(Suggestion.nearest("etag", List.of())).isEmpty();
    }
}
