package dev.duopan.cli.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.ArgSpec;

/** What can stand for a value on a command line. */
sealed interface Guess {
    /** One of some words. */
    record Words(List<String> words) implements Guess {}

    /** Something that has to be looked for while somebody types. */
    enum Looked implements Guess {
        /** A path of a remote, or of this computer. */
        ADDRESS,
        /** The name of a remote. */
        REMOTE,
        /** The name of an endpoint. */
        ENDPOINT,
        /** A path of this computer. */
        FILE,
        /** Anything, so that nothing can be offered. */
        NOTHING;

        /** Returns the word that stands for it in scripts and behind {@code duopan complete}. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The label of a value, which stands in the help, says what it is. */
    Map<String, Looked> LABELS = Map.of(
            "ADDRESS", Looked.ADDRESS,
            "SRC", Looked.ADDRESS,
            "DST", Looked.ADDRESS,
            "REMOTE", Looked.REMOTE,
            "ENDPOINT", Looked.ENDPOINT,
            "FILE", Looked.FILE,
            "DIR", Looked.FILE,
            "FOLDER", Looked.FILE);

    /** Returns what can stand for the value of an option or in a place. */
    static Guess of(ArgSpec argument) {
        if (argument.completionCandidates() != null) {
            List<String> words = new ArrayList<>();
            argument.completionCandidates().forEach(words::add);
            return new Words(
                    words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList());
        }
        String label = argument.paramLabel().replaceAll("[<>]", "");
        return label.startsWith("REMOTE:") ? Looked.ADDRESS : LABELS.getOrDefault(label, Looked.NOTHING);
    }
}
