package dev.duopan.cli.console;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of text in columns that line up on a terminal, wide characters included. */
public final class Table {
    private static final String GAP = "  ";

    private Table() {}

    /** Returns the rows as lines; every row has as many cells as the first. */
    public static String format(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        int[] widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> widest(rows, column))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
    }

    private static int widest(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> Columns.of(row.get(column))).max().orElse(0);
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> row.get(column) + " ".repeat(widths[column] - Columns.of(row.get(column))))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }
}
