package dev.duopan.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Everything that was measured.
 *
 * @param limits of the machine
 * @param load how many processes wanted a processor in the minute before
 * @param figures in the order in which they were measured
 */
record Report(Limits limits, double load, List<Figure> figures) {
    private static final double MEGA = 1e6;
    private static final String ROW = "%-8s %-20s %14s %18s %10s  %8s %8s %-7s %5s %9s %9s%n";

    String table() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "limits of this machine, the best of five tries%n"));
        limit(text, "MD5 of one processor", limits.md5() / MEGA, "MB/s");
        limit(text, "loopback connection", limits.loopback() / MEGA, "MB/s");
        limit(text, "copy of the large file", limits.fileCopy() / MEGA, "MB/s");
        limit(text, "files synced, 1 thread", limits.fsync(), "/s");
        limit(text, "files synced, 8 threads", limits.fsyncTogether(), "/s");
        text.append(String.format(Locale.ROOT, "%nprocesses that wanted a processor before: %.1f%n%n", load));
        text.append(String.format(
                Locale.ROOT,
                ROW,
                "",
                "",
                "rate",
                "of the limit",
                "aim",
                "CPU cli",
                "CPU srv",
                "",
                "busy",
                "MiB cli",
                "MiB srv"));
        figures.forEach(figure -> text.append(row(figure)));
        return text.append(
                        String.format(
                                Locale.ROOT,
                                "%nCPU: seconds per GiB, milliseconds per file or entry. busy: processors that other"
                                        + " processes kept busy meanwhile.%nMiB: most memory, and most heap before a collection.%n"))
                .toString();
    }

    private static void limit(StringBuilder text, String name, double value, String unit) {
        text.append(String.format(Locale.ROOT, "  %-26s %10.0f %s%n", name, value, unit));
    }

    private static String row(Figure figure) {
        Usage usage = figure.usage();
        return String.format(
                Locale.ROOT,
                ROW,
                figure.provider(),
                figure.name(),
                rate(figure),
                ratio(figure),
                aim(figure),
                String.format(Locale.ROOT, "%.2f", figure.cost(usage.client())),
                String.format(Locale.ROOT, "%.2f", figure.cost(usage.server())),
                costUnit(figure),
                String.format(Locale.ROOT, "%.1f", usage.others()),
                memory(usage.clientMemory(), usage.clientHeap()),
                memory(usage.serverMemory(), usage.serverHeap()));
    }

    private static String rate(Figure figure) {
        return switch (figure.unit()) {
            case "B" -> String.format(Locale.ROOT, "%.0f MB/s", figure.rate() / MEGA);
            case "s" -> String.format(Locale.ROOT, "%.2f s", figure.rate());
            default -> String.format(Locale.ROOT, "%.0f %s/s", figure.rate(), figure.unit());
        };
    }

    private static String ratio(Figure figure) {
        return figure.ratio() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%.0f %% of %s",
                        figure.ratio() * 100,
                        figure.yardstick().limit());
    }

    private static String aim(Figure figure) {
        double aim = figure.yardstick().aim();
        if (aim == 0) {
            return "";
        }
        String text = switch (figure.unit()) {
            case "B" -> String.format(Locale.ROOT, "%.0f %%", aim * 100);
            case "s" -> String.format(Locale.ROOT, "%.1f s", aim);
            default -> String.format(Locale.ROOT, "%.0f", aim);
        };
        return text + (figure.missed() ? " -" : " +");
    }

    private static String costUnit(Figure figure) {
        return switch (figure.unit()) {
            case "B" -> "s/GiB";
            case "s" -> "s";
            default -> "ms";
        };
    }

    private static String memory(long all, long heap) {
        return heap == 0
                ? String.format(Locale.ROOT, "%d", all >> 20)
                : String.format(Locale.ROOT, "%d/%d", all >> 20, heap >> 20);
    }

    /** One object; rates in units a second, memory in bytes, processor in seconds. */
    String json() {
        return String.format(
                Locale.ROOT,
                "{%n  \"limits\": {\"md5\": %.0f, \"loopback\": %.0f, \"fileCopy\": %.0f, \"fsync\": %.0f,"
                        + " \"fsyncTogether\": %.0f},%n  \"load\": %.2f,%n  \"figures\": [%n%s%n  ]%n}%n",
                limits.md5(),
                limits.loopback(),
                limits.fileCopy(),
                limits.fsync(),
                limits.fsyncTogether(),
                load,
                figures.stream().map(Report::json).collect(Collectors.joining(String.format(Locale.ROOT, ",%n"))));
    }

    private static String json(Figure figure) {
        Usage usage = figure.usage();
        return String.format(
                Locale.ROOT,
                "    {\"provider\": \"%s\", \"name\": \"%s\", \"amount\": %.0f, \"unit\": \"%s\", \"seconds\": %.3f,"
                        + " \"rate\": %.3f, \"limit\": \"%s\", \"ratio\": %.4f, \"aim\": %.2f, \"missed\": %b,"
                        + " \"clientCpu\": %.2f, \"serverCpu\": %.2f, \"othersBusy\": %.2f, \"clientMemory\": %d,"
                        + " \"serverMemory\": %d, \"clientHeap\": %d, \"serverHeap\": %d}",
                figure.provider(),
                figure.name(),
                figure.amount(),
                figure.unit(),
                usage.seconds(),
                figure.rate(),
                figure.yardstick().limit(),
                figure.ratio(),
                figure.yardstick().aim(),
                figure.missed(),
                usage.client(),
                usage.server(),
                usage.others(),
                usage.clientMemory(),
                usage.serverMemory(),
                usage.clientHeap(),
                usage.serverHeap());
    }
}
