package dev.duopan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** What Linux tells about itself and its processes. */
final class Machine {
    private static final double TICKS = 100;
    private static final long KIBI = 1024;

    private Machine() {}

    /** Returns the processor seconds of everybody since the start of the machine. */
    static double busy() {
        String[] fields = read(Path.of("/proc/stat"))
                .orElse("cpu 0")
                .lines()
                .findFirst()
                .orElse("")
                .split(" +", -1);
        double all = 0;
        for (int field = 1; field < fields.length; field++) {
            boolean idle = field == 4 || field == 5;
            boolean countedTwice = field >= 9;
            all += idle || countedTwice ? 0 : Double.parseDouble(fields[field]);
        }
        return all / TICKS;
    }

    /** Returns the processor seconds of a process; nothing if it is gone. */
    static Optional<Double> processor(long process) {
        return read(Path.of("/proc/" + process + "/stat"))
                .map(text -> text.substring(text.lastIndexOf(')') + 2).split(" ", -1))
                .map(fields -> (Double.parseDouble(fields[11]) + Double.parseDouble(fields[12])) / TICKS);
    }

    /** Returns the most bytes of memory that a process had so far; nothing if it is gone. */
    static Optional<Long> peakMemory(long process) {
        return read(Path.of("/proc/" + process + "/status")).stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * KIBI)
                .findFirst();
    }

    /** Makes the memory of a process count anew. */
    static void forgetPeak(long process) {
        try {
            Files.writeString(Path.of("/proc/" + process + "/clear_refs"), "5");
        } catch (IOException e) {
            throw new UncheckedIOException("the peak of memory of process " + process + " can't be reset", e);
        }
    }

    /** Returns how many processes wanted a processor in the last minute. */
    static double load() {
        return read(Path.of("/proc/loadavg"))
                .map(text ->
                        Double.parseDouble(Arrays.asList(text.split(" ", -1)).getFirst()))
                .orElse(0.0);
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file)).filter(text -> !text.isBlank());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
