package dev.duopan.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

final class LoggingTest {
    @Test
    void configure_isFoundByTheLibrary() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        assertThat(context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).iteratorForAppenders())
                .toIterable()
                .hasSize(1);
        assertThat(context.getLogger("any").getEffectiveLevel()).isEqualTo(Level.WARN);
    }

    @ParameterizedTest
    @CsvSource({"debug, DEBUG", "OFF, OFF", "loud, WARN", ", WARN"})
    void level_isWhatWasAskedFor_orWarnings(String wanted, String level) {
        assertThat(Logging.level(wanted)).hasToString(level);
    }
}
