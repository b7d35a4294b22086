package dev.duopan.cli.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the demo did, as programs see it.
 *
 * @param ok whether everything came back unchanged
 * @param source the folder that travelled
 * @param files how many files it has
 * @param folders how many folders it has
 * @param bytes of all files
 * @param steps what was done, in order, as far as it went
 * @param message why it failed; null if it didn't
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DemoReport(
        boolean ok,
        String source,
        int files,
        int folders,
        long bytes,
        List<DemoStep> steps,
        @Nullable String message) {}
