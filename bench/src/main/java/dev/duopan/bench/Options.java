package dev.duopan.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is to be measured.
 *
 * @param duopan the launcher of the command
 * @param folder where everything is kept meanwhile
 * @param largeMebibytes the size of the large file
 * @param files how many small files
 * @param entries how many entries are listed
 * @param providers whose protocols
 * @param only the groups of measurements
 * @param transfers the option {@code --transfers} of the command, 0 for what it does by itself
 * @param heapMebibytes the largest heap of either process
 * @param json whether the result is for a program
 */
record Options(
        Path duopan,
        Path folder,
        long largeMebibytes,
        int files,
        int entries,
        List<String> providers,
        Set<String> only,
        int transfers,
        int heapMebibytes,
        boolean json) {
    private static final Set<String> KNOWN =
            Set.of("duopan", "folder", "size", "files", "entries", "provider", "only", "transfers", "heap", "json");

    static Options of(String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments) {
            String[] parts = argument.replaceFirst("^--", "").split("=", 2);
            if (!argument.startsWith("--") || !KNOWN.contains(parts[0])) {
                throw new IllegalArgumentException(
                        "unknown option '" + argument + "'; they stand at the top of bench/run");
            }
            given.put(parts[0], parts.length == 1 ? "yes" : parts[1]);
        }
        return of(given);
    }

    private static Options of(Map<String, String> given) {
        String temporary = System.getenv().getOrDefault("TMPDIR", "/tmp");
        return new Options(
                Path.of(given.getOrDefault("duopan", "./duopan")),
                Path.of(given.getOrDefault("folder", temporary + "/bench-work")).toAbsolutePath(),
                Long.parseLong(given.getOrDefault("size", "4096")),
                Integer.parseInt(given.getOrDefault("files", "10000")),
                Integer.parseInt(given.getOrDefault("entries", "100000")),
                words(given.getOrDefault("provider", "123open,baidu")),
                Set.copyOf(words(given.getOrDefault("only", "start-up,listing,large,small"))),
                Integer.parseInt(given.getOrDefault("transfers", "0")),
                Integer.parseInt(given.getOrDefault("heap", "128")),
                given.containsKey("json"));
    }

    private static List<String> words(String list) {
        return Arrays.asList(list.split(",", -1));
    }
}
