package dev.engagement.examples.report;

import dev.engagement.base.DayPeriod;
import dev.engagement.examples.html.Axis;
import dev.engagement.examples.html.DataTable;
import dev.engagement.examples.html.DayAxis;
import dev.engagement.examples.html.Figure;
import dev.engagement.examples.html.Svg;
import dev.engagement.trust.EvidenceKind;
import dev.engagement.trust.EvidenceLedger;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** How often the team and residents met, week by week and by kind. */
final class ContactChart {

    /** Who sought a contact. */
    private enum Kind {
        SOUGHT("Sought by the team", EvidenceKind.PROACTIVE_CONTACT),
        AFTER_CALLS("After calls", EvidenceKind.REACTIVE_CONTACT),
        ENFORCEMENT("Enforcement", EvidenceKind.ENFORCEMENT_CONTACT);

        private final String words;
        private final EvidenceKind evidence;

        Kind(String words, EvidenceKind evidence) {
            this.words = words;
            this.evidence = evidence;
        }
    }

    private static final double PANEL = 70;
    private static final double PLOT = 38;
    private static final double LEFT = 28;

    private final DayAxis days;
    private final List<LocalDate> mondays;
    private final Map<Kind, Map<LocalDate, Long>> counts = new EnumMap<>(Kind.class);

    private ContactChart(EvidenceLedger ledger, DayPeriod period) {
        LocalDate first = mondayOf(period.from());
        this.days = new DayAxis(first, mondayOf(period.to()).plusWeeks(1), LEFT, Svg.WIDTH - 4);
        this.mondays = Stream.iterate(first, monday -> !monday.isAfter(period.to()), monday -> monday.plusWeeks(1))
                .toList();
        for (Kind kind : Kind.values()) {
            counts.put(kind, count(ledger, kind, period));
        }
    }

    private static Map<LocalDate, Long> count(EvidenceLedger ledger, Kind kind, DayPeriod period) {
        Map<LocalDate, Long> weeks = new TreeMap<>();
        for (int row = 0; row < ledger.size(); row++) {
            LocalDate day = LocalDate.ofEpochDay(ledger.epochDay(row));
            if (ledger.kind(row) == kind.evidence && period.contains(day)) {
                weeks.merge(mondayOf(day), ledger.count(row), Long::sum);
            }
        }
        return weeks;
    }

    static Element figure(EvidenceLedger ledger, DayPeriod period) {
        ContactChart chart = new ContactChart(ledger, period);
        return Figure.of("Contacts week by week", chart.sentence(), chart.drawing(), chart.table());
    }

    private long count(Kind kind, LocalDate monday) {
        return counts.getOrDefault(kind, Map.of()).getOrDefault(monday, 0L);
    }

    private Stream<LocalDate> silent() {
        return mondays.stream().filter(monday -> count(Kind.SOUGHT, monday) == 0);
    }

    private String sentence() {
        return "Contacts in each week by kind. Meetings and outreach sessions are sought by the team. In "
                + silent().count() + " of " + mondays.size() + " weeks no contact was sought; crosses mark them.";
    }

    private Svg drawing() {
        Svg svg = new Svg(PANEL * Kind.values().length + 18);
        double top = 0;
        for (Kind kind : Kind.values()) {
            panel(svg, top, kind);
            top += PANEL;
        }
        svg.path("cross", crosses(PANEL - 5));
        for (LocalDate tick : days.ticks()) {
            svg.line("tickmark", days.at(tick), top, days.at(tick), top + 3)
                    .textAround("tick", days.at(tick), top + 15, days.label(tick));
        }
        return svg;
    }

    private void panel(Svg svg, double top, Kind kind) {
        double low = top + PANEL - 3;
        LongSummaryStatistics all =
                mondays.stream().mapToLong(monday -> count(kind, monday)).summaryStatistics();
        double most = (double) Math.max(1, all.getMax());
        Axis axis = new Axis(0, most, low, low - PLOT);
        svg.text("label", 0, top + 13, kind.words)
                .textBefore("value", Svg.WIDTH, top + 13, all.getSum() + " in all")
                .line("grid", LEFT, axis.at(most), Svg.WIDTH - 4, axis.at(most))
                .textBefore("tick", LEFT - 5, axis.at(most) + 4, Svg.n(most))
                .line("base", LEFT, low, Svg.WIDTH - 4, low)
                .path(kind == Kind.SOUGHT ? "bars sought" : "bars", bars(kind, axis));
    }

    private StringBuilder bars(Kind kind, Axis axis) {
        StringBuilder path = new StringBuilder();
        String low = Svg.n(axis.at(0));
        String width = Svg.n(Math.min(12, 0.8 * (Svg.WIDTH - LEFT) / mondays.size()));
        for (LocalDate monday : mondays) {
            double count = (double) count(kind, monday);
            if (count > 0) {
                path.append('M').append(Svg.n(days.at(monday))).append(' ').append(low);
                path.append('V').append(Svg.n(axis.at(count))).append('h').append(width);
                path.append('V').append(low).append('z');
            }
        }
        return path;
    }

    private StringBuilder crosses(double y) {
        StringBuilder path = new StringBuilder();
        silent().forEach(monday -> path.append('M')
                .append(Svg.n(days.at(monday)))
                .append(' ')
                .append(Svg.n(y))
                .append("l4 -6m-4 0l4 6"));
        return path;
    }

    private DataTable table() {
        DataTable table = new DataTable(
                "Contacts by week", "lrrr", "Week from", "Sought by the team", "After calls", "Enforcement");
        mondays.forEach(monday -> table.row(
                monday.toString(),
                Long.toString(count(Kind.SOUGHT, monday)),
                Long.toString(count(Kind.AFTER_CALLS, monday)),
                Long.toString(count(Kind.ENFORCEMENT, monday))));
        return table;
    }

    private static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
