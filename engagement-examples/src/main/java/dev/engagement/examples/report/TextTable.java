package dev.engagement.examples.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of cells in columns that are as wide as they must be. This class is not thread-safe. */
public final class TextTable {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Boolean> right;

    /** A table; each column is aligned right ({@code r}) or left (any other character). */
    public TextTable(String alignment) {
        this.right = alignment.chars().mapToObj(c -> c == 'r').toList();
    }

    /** Adds a row; cells that are missing at its end stay empty. */
    public TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** The lines, each with the indent before it and a line end after it. */
    public String print(String indent) {
        int[] widths = IntStream.range(0, right.size()).map(this::width).toArray();
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (int column = 0; column < row.size(); column++) {
                line.append(column == 0 ? "" : GAP).append(pad(row.get(column), widths[column], right.get(column)));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static String pad(String cell, int width, boolean right) {
        String space = " ".repeat(width - length(cell));
        return right ? space + cell : cell + space;
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .mapToInt(row -> length(row.get(column)))
                .max()
                .orElse(0);
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
