package dev.engagement.examples.report;

import dev.engagement.disclosure.PublicScore;
import dev.engagement.examples.html.Axis;
import dev.engagement.examples.html.DataTable;
import dev.engagement.examples.html.Figure;
import dev.engagement.examples.html.Svg;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Scores with their intervals, one below the other. This class is not thread-safe. */
final class IntervalChart {

    private static final int ROW = 34;

    private static final int NOTE = 14;

    private static final int TOP = 4;

    private record Row(String name, String numbers, double score, double low, double high, String note) {

        boolean enough() {
            return note.isEmpty();
        }

        int height() {
            return enough() ? ROW : ROW + NOTE;
        }
    }

    private final List<Row> rows = new ArrayList<>();

    /**
     * Adds a score; one without enough evidence has a hollow dot.
     *
     * @param note says so in words; empty if there is enough
     */
    IntervalChart row(String name, double score, double low, double high, String note) {
        String numbers = Words.number(score) + " (" + Words.range(low, high) + ")";
        rows.add(new Row(name, numbers, score, low, high, note));
        return this;
    }

    /** Adds a score that is published in whole points. */
    IntervalChart row(String name, PublicScore score) {
        String numbers = score.score() + " (" + score.low() + " to " + score.high() + ")";
        rows.add(new Row(name, numbers, score.score(), score.low(), score.high(), ""));
        return this;
    }

    Element figure(String title, String sentence, DataTable table) {
        return Figure.of(title, sentence, drawing(), table);
    }

    private Svg drawing() {
        double bottom = TOP + rows.stream().mapToInt(Row::height).sum();
        Svg svg = new Svg(bottom + 20);
        Axis axis = new Axis(0, 100, 8, Svg.WIDTH - 8);
        for (double tick : axis.ticks(5)) {
            svg.line("grid", axis.at(tick), TOP, axis.at(tick), bottom)
                    .textAround("tick", axis.at(tick), bottom + 15, Svg.n(tick));
        }
        double y = TOP;
        for (Row row : rows) {
            svg.text("label", 0, y + 12, row.name()).textBefore("value", Svg.WIDTH, y + 12, row.numbers());
            double middle = y + row.height() - 12;
            if (!row.enough()) {
                svg.text("tick", 0, y + 12 + NOTE, row.note());
            }
            svg.bar(row.enough() ? "range" : "range weak", axis.at(row.low()), axis.at(row.high()), middle - 3, 6)
                    .dot(row.enough() ? "dot" : "dot hollow", axis.at(row.score()), middle);
            y += row.height();
        }
        return svg;
    }
}
