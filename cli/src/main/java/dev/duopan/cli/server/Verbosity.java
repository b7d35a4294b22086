package dev.duopan.cli.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How much is logged. */
final class Verbosity {
    /** Libraries that tell their life story at INFO. */
    private static final List<String> TALKATIVE = List.of("org.eclipse.jetty", "org.flywaydb");

    private Verbosity() {}

    /**
     * Logs what has at least the given weight.
     *
     * @return what undoes it
     */
    static Runnable set(org.slf4j.event.Level wanted) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            Level before = logs.getLogger(Logger.ROOT_LOGGER_NAME).getLevel();
            set(logs, Level.convertAnSLF4JLevel(wanted));
            return () -> set(logs, before);
        }
        return () -> {};
    }

    private static void set(LoggerContext logs, Level level) {
        logs.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(level);
        Level ofLibraries = level == Level.INFO ? Level.WARN : level;
        TALKATIVE.forEach(library -> logs.getLogger(library).setLevel(ofLibraries));
    }
}
