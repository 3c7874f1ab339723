package dev.engagement.examples.report;

import dev.engagement.examples.html.Axis;
import dev.engagement.examples.html.DataTable;
import dev.engagement.examples.html.DayAxis;
import dev.engagement.examples.html.Figure;
import dev.engagement.examples.html.Svg;
import dev.engagement.trust.Interval;
import dev.engagement.trust.TrajectoryPoint;
import dev.engagement.trust.TrustAssessment.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.nodes.Element;

/** How a score went, with the band in which the truth lies. */
final class TrajectoryChart {

    private static final double TOP = 12;
    private static final double BOTTOM = 180;
    private static final double LEFT = 28;

    private final List<TrajectoryPoint> points;
    private final List<Interval> band;
    private final DayAxis days;
    private final Axis scores = new Axis(0, 100, BOTTOM, TOP);

    private TrajectoryChart(List<TrajectoryPoint> points) {
        this.points = points;
        this.band = points.stream().map(TrajectoryPoint::interval).toList();
        this.days = new DayAxis(points.get(0).asOf(), last().asOf(), LEFT, Svg.WIDTH - 10);
    }

    /** The figure of at least one point. */
    static Element figure(List<TrajectoryPoint> points) {
        TrajectoryChart chart = new TrajectoryChart(points);
        return Figure.of("How it went", chart.sentence(), chart.drawing(), chart.table());
    }

    private TrajectoryPoint last() {
        return points.get(points.size() - 1);
    }

    private String sentence() {
        TrajectoryPoint first = points.get(0);
        return "The score was " + shown(first) + " on " + first.asOf() + " and " + shown(last()) + " on "
                + last().asOf() + ". The band is the " + Words.interval(last().level())
                + "; dots are days with too little evidence for a score.";
    }

    private static String shown(TrajectoryPoint point) {
        return Words.number(point.score()) + (isEnough(point) ? "" : " (insufficient evidence)");
    }

    private static boolean isEnough(TrajectoryPoint point) {
        return point.standing() == Standing.SUFFICIENT_EVIDENCE;
    }

    private Svg drawing() {
        Svg svg = new Svg(BOTTOM + 20);
        for (double tick : scores.ticks(5)) {
            svg.line("grid", LEFT, scores.at(tick), Svg.WIDTH - 10, scores.at(tick))
                    .textBefore("tick", LEFT - 6, scores.at(tick) + 4, Svg.n(tick));
        }
        for (LocalDate tick : days.ticks()) {
            svg.line("tickmark", days.at(tick), BOTTOM, days.at(tick), BOTTOM + 4)
                    .textAround("tick", days.at(tick), BOTTOM + 17, days.label(tick));
        }
        svg.polygon("band", corners());
        for (int i = 1; i < points.size(); i++) {
            boolean enough = isEnough(points.get(i)) && isEnough(points.get(i - 1));
            if (enough) {
                svg.polyline("curve", List.of(place(points.get(i - 1)), place(points.get(i))));
            }
        }
        points.stream()
                .filter(point -> !isEnough(point))
                .forEach(point -> svg.dot("point", place(point)[0], place(point)[1]));
        double[] end = place(last());
        return svg.dot(isEnough(last()) ? "dot" : "dot hollow", end[0], end[1])
                .textBefore("value", Svg.WIDTH, Math.max(end[1] - 10, 11), Words.number(last().score()));
    }

    private double[] place(TrajectoryPoint point) {
        return new double[] {days.at(point.asOf()), scores.at(point.score())};
    }

    private List<double[]> corners() {
        List<double[]> upper = new ArrayList<>();
        List<double[]> lower = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            double x = days.at(points.get(i).asOf());
            upper.add(new double[] {x, scores.at(band.get(i).high())});
            lower.add(new double[] {x, scores.at(band.get(i).low())});
        }
        Collections.reverse(lower);
        upper.addAll(lower);
        return upper;
    }

    private DataTable table() {
        DataTable table = new DataTable("The score over time", "lrll", "Day", "Score", "Interval", "Standing");
        for (int i = 0; i < points.size(); i++) {
            TrajectoryPoint point = points.get(i);
            table.row(
                    point.asOf().toString(),
                    Words.number(point.score()),
                    Words.range(band.get(i).low(), band.get(i).high()),
                    Words.of(point.standing()));
        }
        return table;
    }
}
