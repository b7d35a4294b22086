package dev.duopan.cli.config;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param subject what was looked at
 * @param verdict how it is
 * @param detail what was found, or what to do
 * @param kind of what kind an error is; null for everything else
 */
record Finding(
        String subject,
        Verdict verdict,
        String detail,
        @Nullable ErrorKind kind) {
    /** How something is. */
    enum Verdict {
        OK,
        WARNING,
        ERROR
    }

    static Finding ok(String subject, String detail) {
        return new Finding(subject, Verdict.OK, detail, null);
    }

    static Finding warning(String subject, String detail) {
        return new Finding(subject, Verdict.WARNING, detail, null);
    }

    static Finding error(String subject, DuopanException failure) {
        return new Finding(subject, Verdict.ERROR, String.valueOf(failure.getMessage()), failure.kind());
    }
}
