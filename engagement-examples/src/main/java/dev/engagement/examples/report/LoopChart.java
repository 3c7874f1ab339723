package dev.engagement.examples.report;

import dev.engagement.base.DayPeriod;
import dev.engagement.concern.ConcernState;
import dev.engagement.concern.Confirmation;
import dev.engagement.examples.html.Axis;
import dev.engagement.examples.html.DataTable;
import dev.engagement.examples.html.Figure;
import dev.engagement.examples.html.Svg;
import dev.engagement.insight.Loop;
import dev.engagement.insight.Loop.Step;
import dev.engagement.insight.LoopReport;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/** What came of what residents raised: how many concerns got how far. */
final class LoopChart {

    private static final int ROW = 32;

    private LoopChart() {}

    /** The figure of the concerns raised in a period; empty if there are none. */
    static Optional<Element> figure(LoopReport report, DayPeriod period, ZoneId zone) {
        Instant end = period.to().plusDays(1).atStartOfDay(zone).toInstant();
        List<Loop> raised = report.loops().stream()
                .filter(loop ->
                        period.contains(LocalDate.ofInstant(loop.concern().raisedAt(), zone)))
                .toList();
        if (raised.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("Raised", (long) raised.size());
        counts.put("Answered", count(raised, loop -> isBefore(loop.concern().answeredAt(), end)));
        counts.put(
                "Told what came of it", count(raised, loop -> loop.at(Step.TOLD).isPresent()));
        counts.put("Confirmed as solved", count(raised, loop -> said(loop, end, Confirmation.State.CONFIRMED)));
        counts.put("Disputed", count(raised, loop -> said(loop, end, Confirmation.State.DISPUTED)));
        counts.put(
                "Closed on an unknown day",
                count(raised, loop -> loop.concern().state() == ConcernState.CLOSED_DAY_UNKNOWN));
        return Optional.of(Figure.of(
                "What came of what residents raised",
                "How many of the concerns raised in the period got how far, by what is on record.",
                drawing(counts),
                table(counts)));
    }

    private static boolean isBefore(Optional<Instant> at, Instant end) {
        return at.filter(end::isAfter).isPresent();
    }

    private static boolean said(Loop loop, Instant end, Confirmation.State what) {
        return loop.concern()
                .confirmation()
                .filter(said -> said.state() == what && isBefore(said.at(), end))
                .isPresent();
    }

    private static long count(List<Loop> loops, Predicate<Loop> such) {
        return loops.stream().filter(such).count();
    }

    private static Svg drawing(Map<String, Long> counts) {
        Svg svg = new Svg(ROW * counts.size());
        long most = counts.values().iterator().next();
        Axis axis = new Axis(0, most, 0, Svg.WIDTH);
        double y = 0;
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            svg.text("label", 0, y + 12, count.getKey())
                    .textBefore("value", Svg.WIDTH, y + 12, shown(count.getValue(), most))
                    .bar("frame", 0, Svg.WIDTH, y + 17, 9)
                    .bar(isProgress(count.getKey()) ? "up" : "down", 0, axis.at(count.getValue()), y + 17, 9);
            y += ROW;
        }
        return svg;
    }

    private static boolean isProgress(String name) {
        return !name.equals("Disputed") && !name.equals("Closed on an unknown day");
    }

    private static String shown(long count, long all) {
        return count + " (" + Math.round(100.0 * count / all) + " %)";
    }

    private static DataTable table(Map<String, Long> counts) {
        DataTable table = new DataTable("Concerns by how far they got", "lr", "Step", "Concerns");
        long most = counts.values().iterator().next();
        counts.forEach((name, count) -> table.row(name, shown(count, most)));
        return table;
    }
}
