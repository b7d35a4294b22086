package dev.duopan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The peak of a heap by what the JVM logs: how full it was before each collection. */
record HeapLog(Path file) {
    private static final Pattern COLLECTION = Pattern.compile("Pause.* (\\d+)M->\\d+M\\(\\d+M\\)");

    /** Returns the options of a JVM that logs there and has no larger heap. */
    String options(int heapMebibytes) {
        return "-Xmx" + heapMebibytes + "m -Xlog:gc:file=" + file + "::filecount=0";
    }

    /** Returns the most bytes before a collection; nothing if there was none. */
    OptionalLong peak() throws IOException {
        if (!Files.exists(file)) {
            return OptionalLong.empty();
        }
        return COLLECTION
                .matcher(Files.readString(file))
                .results()
                .map((MatchResult found) -> found.group(1))
                .mapToLong(mebibytes -> Long.parseLong(mebibytes) << 20)
                .max();
    }
}
