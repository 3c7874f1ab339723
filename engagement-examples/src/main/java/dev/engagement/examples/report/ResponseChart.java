package dev.engagement.examples.report;

import dev.engagement.examples.html.Axis;
import dev.engagement.examples.html.DataTable;
import dev.engagement.examples.html.Figure;
import dev.engagement.examples.html.Svg;
import dev.engagement.insight.EngagementMetrics;
import dev.engagement.insight.OpenShare;
import dev.engagement.insight.ResponseTimes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** How long concerns take, against what was promised. */
final class ResponseChart {

    private static final double PANEL = 136;
    private static final double PLOT = 72;
    private static final double LEFT = 36;
    private static final double HOURS = 24;

    private ResponseChart() {}

    /** The figure; empty if no concern got anywhere, and nothing was promised. */
    static Optional<Element> figure(EngagementMetrics metrics) {
        List<ResponseTimes> steps = metrics.responses().stream()
                .filter(times -> !times.curve().isEmpty() || times.promised().isPresent())
                .toList();
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        Svg svg = new Svg(PANEL * steps.size());
        for (int i = 0; i < steps.size(); i++) {
            panel(svg, PANEL * i, steps.get(i));
        }
        return Optional.of(Figure.of(
                "Response times against promises",
                "Of the concerns raised in the period, the share that had got so far after so many days. What is still"
                        + " open counts as \u201clonger than so far\u201d and is not left out (Kaplan and Meier).",
                svg,
                table(steps)));
    }

    private static void panel(Svg svg, double top, ResponseTimes times) {
        double high = top + 37;
        double low = high + PLOT;
        Axis shares = new Axis(0, 100, low, high);
        Axis days = new Axis(0, longest(times), LEFT, Svg.WIDTH - 10).rounded(5);
        svg.text("label strong", 0, top + 13, name(times.step())).textBefore("value", Svg.WIDTH, top + 13, kept(times));
        for (double tick : shares.ticks(2)) {
            svg.line("grid", LEFT, shares.at(tick), Svg.WIDTH - 10, shares.at(tick))
                    .textBefore("tick", LEFT - 6, shares.at(tick) + 4, Svg.n(tick) + " %");
        }
        for (double tick : days.ticks(5)) {
            svg.line("tickmark", days.at(tick), low, days.at(tick), low + 4)
                    .textAround("tick", days.at(tick), low + 16, Svg.n(tick) + (tick == 0 ? " days" : ""));
        }
        svg.path("curve", curve(times, days, shares));
        times.promised().ifPresent(promise -> {
            double x = days.at(inDays(promise));
            svg.line("promise", x, high - 4, x, low).textAround("tick", x, high - 6, "promised: " + length(promise));
        });
    }

    private static String kept(ResponseTimes times) {
        String open = times.open() + " of " + times.n() + " open";
        return times.due() == 0 ? open : times.inTime() + " of " + times.due() + " in time; " + open;
    }

    /** As many steps as can be told apart. */
    private static StringBuilder curve(ResponseTimes times, Axis days, Axis shares) {
        StringBuilder path =
                new StringBuilder("M").append(Svg.n(days.at(0))).append(' ').append(Svg.n(shares.at(0)));
        long last = -1;
        for (OpenShare step : times.curve()) {
            long x = Math.round(2 * days.at(inDays(step.after())));
            String y = Svg.n(shares.at(100 * (1 - step.share())));
            path.append(x == last ? "" : "H" + Svg.n(x / 2.0)).append('V').append(y);
            last = x;
        }
        return path.append('H').append(Svg.n(days.end()));
    }

    private static double longest(ResponseTimes times) {
        List<OpenShare> curve = times.curve();
        double last = curve.isEmpty() ? 0 : inDays(curve.get(curve.size() - 1).after());
        return Math.max(
                1, Math.max(last, times.promised().map(ResponseChart::inDays).orElse(0.0)) * 1.05);
    }

    private static DataTable table(List<ResponseTimes> steps) {
        DataTable table = new DataTable(
                "Response times",
                "lrrrrrrrrrr",
                "Step",
                "Concerns",
                "Still open",
                "Day unknown",
                "Promised",
                "In time",
                "Half within",
                "90 % within",
                "After 7 days",
                "After 30 days",
                "After 90 days");
        for (ResponseTimes times : steps) {
            table.row(
                    name(times.step()),
                    Integer.toString(times.n()),
                    Integer.toString(times.open()),
                    Integer.toString(times.dayUnknown()),
                    times.promised().map(ResponseChart::length).orElse("nothing"),
                    times.due() == 0 ? "nothing due" : times.inTime() + " of " + times.due(),
                    times.median().map(ResponseChart::length).orElse("not known yet"),
                    times.ninetieth().map(ResponseChart::length).orElse("not known yet"),
                    done(times, 7),
                    done(times, 30),
                    done(times, 90));
        }
        return table;
    }

    private static String done(ResponseTimes times, int days) {
        double open = 1;
        for (OpenShare step : times.curve()) {
            open = inDays(step.after()) <= days ? step.share() : open;
        }
        return Math.round(100 * (1 - open)) + " %";
    }

    static String name(ResponseTimes.Step step) {
        return switch (step) {
            case ACKNOWLEDGED -> "Acknowledged";
            case ANSWERED -> "Answered";
            case RESOLVED -> "Solved";
            case TOLD_BACK -> "Told back";
        };
    }

    /** As in {@code 3.5 days}. */
    static String length(Duration length) {
        String days = Svg.n(inDays(length));
        return days + (days.equals("1") ? " day" : " days");
    }

    private static double inDays(Duration length) {
        return length.toMinutes() / 60.0 / HOURS;
    }
}
