package dev.engagement.examples.report;

import dev.engagement.examples.html.Axis;
import dev.engagement.examples.html.DataTable;
import dev.engagement.examples.html.Figure;
import dev.engagement.examples.html.Svg;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * How one number came to be another, part by part. All that is shown adds up, to the last digit. This class is not
 * thread-safe.
 */
final class WaterfallChart {

    /** So many parts are named, the largest ones; the others are one part together. */
    private static final int MOST = 10;

    private static final int ROW = 32;

    private record Part(String name, double points) {}

    private final String from;
    private final double start;
    private final String to;
    private final double end;
    private final List<Part> parts = new ArrayList<>();

    /**
     * A chart without parts yet.
     *
     * @param from what the first number is
     * @param to what the last number is
     */
    WaterfallChart(String from, double start, String to, double end) {
        this.from = from;
        this.start = start;
        this.to = to;
        this.end = end;
    }

    /** Adds a part. */
    WaterfallChart part(String name, double points) {
        parts.add(new Part(name, points));
        return this;
    }

    Element figure(String title, String sentence) {
        List<Part> shown = shown();
        RoundedParts rounded =
                RoundedParts.of(start, shown.stream().map(Part::points).toList(), end);
        return Figure.of(title, sentence, drawing(shown, rounded), table(shown, rounded));
    }

    private List<Part> shown() {
        List<Part> sorted = parts.stream()
                .filter(part -> part.points() != 0)
                .sorted(Comparator.comparingDouble((Part part) -> -Math.abs(part.points()))
                        .thenComparing(Part::name))
                .toList();
        if (sorted.size() <= MOST) {
            return sorted;
        }
        List<Part> shown = new ArrayList<>(sorted.subList(0, MOST - 1));
        List<Part> others = sorted.subList(MOST - 1, sorted.size());
        shown.add(new Part(
                others.size() + " smaller ones together",
                others.stream().mapToDouble(Part::points).sum()));
        return shown;
    }

    private Svg drawing(List<Part> shown, RoundedParts rounded) {
        double bottom = ROW * (shown.size() + 2) + 2;
        Svg svg = new Svg(bottom + 18);
        Axis axis = axis(rounded);
        for (double tick : axis.ticks(5)) {
            svg.line("grid", axis.at(tick), 0, axis.at(tick), bottom)
                    .textAround("tick", axis.at(tick), bottom + 14, Svg.n(tick));
        }
        double sum = rounded.start();
        double y = 0;
        total(svg, axis, y, from, rounded.start());
        for (int i = 0; i < shown.size(); i++) {
            y += ROW;
            long tenths = rounded.parts().get(i);
            svg.text("label", 0, y + 12, shown.get(i).name())
                    .textBefore("value", Svg.WIDTH, y + 12, Words.signed(RoundedParts.points(tenths)));
            svg.bar(tenths < 0 ? "down" : "up", axis.at(sum / 10), axis.at((sum + tenths) / 10), y + 17, 9);
            sum += tenths;
            svg.line("joint", axis.at(sum / 10), y + 26, axis.at(sum / 10), y + ROW + 17);
        }
        total(svg, axis, y + ROW, to, rounded.end());
        return svg;
    }

    private static void total(Svg svg, Axis axis, double y, String name, long tenths) {
        svg.text("label strong", 0, y + 12, name)
                .textBefore("value strong", Svg.WIDTH, y + 12, Words.number(RoundedParts.points(tenths)))
                .dot("dot", axis.at(RoundedParts.points(tenths)), y + 21);
    }

    /** Wide enough for every sum on the way, and never so narrow that little looks like much. */
    private static Axis axis(RoundedParts rounded) {
        double sum = rounded.start();
        double least = Math.min(rounded.start(), rounded.end());
        double greatest = Math.max(rounded.start(), rounded.end());
        for (long tenths : rounded.parts()) {
            sum += tenths;
            least = Math.min(least, sum);
            greatest = Math.max(greatest, sum);
        }
        double middle = (least + greatest) / 20;
        double half = Math.max(5, (greatest - least) / 20 + 0.5);
        return new Axis(middle - half, middle + half, 8, Svg.WIDTH - 8);
    }

    private DataTable table(List<Part> shown, RoundedParts rounded) {
        DataTable table = new DataTable("Points that add up", "lrr", "What", "Points", "Sum so far");
        long sum = rounded.start();
        table.row(from, "", Words.number(RoundedParts.points(sum)));
        for (int i = 0; i < shown.size(); i++) {
            sum += rounded.parts().get(i);
            table.row(
                    shown.get(i).name(),
                    Words.signed(RoundedParts.points(rounded.parts().get(i))),
                    Words.number(RoundedParts.points(sum)));
        }
        return table.row(to, "", Words.number(RoundedParts.points(rounded.end())));
    }
}
