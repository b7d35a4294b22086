package dev.duopan.cli.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.util.List;
import org.slf4j.LoggerFactory;

/** How much is logged. */
final class Verbosity {
    /** Libraries that tell their life story at INFO. */
    private static final List<String> TALKATIVE = List.of("org.eclipse.jetty", "org.flywaydb");

    private Verbosity() {}

    /** Logs from now on what has at least the given weight. */
    static void set(org.slf4j.event.Level wanted) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            Level level = Level.convertAnSLF4JLevel(wanted);
            logs.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(level);
            Level ofLibraries = level == Level.INFO ? Level.WARN : level;
            TALKATIVE.forEach(library -> logs.getLogger(library).setLevel(ofLibraries));
        }
    }
}
