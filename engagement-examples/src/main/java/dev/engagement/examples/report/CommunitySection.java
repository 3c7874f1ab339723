package dev.engagement.examples.report;

import static dev.engagement.examples.html.Html.el;
import static dev.engagement.examples.html.Html.foreign;
import static dev.engagement.examples.html.Html.text;

import dev.engagement.concern.Commitment;
import dev.engagement.examples.html.DataTable;
import dev.engagement.insight.Attendance;
import dev.engagement.insight.EngagementMetrics;
import dev.engagement.insight.EngagementPlan.Item;
import dev.engagement.trust.Contribution;
import dev.engagement.trust.EvidenceKind;
import dev.engagement.trust.TrustChange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** All that a team wants to know of one community. */
final class CommunitySection {

    /** A list shows so many lines at most; the records have the rest. */
    private static final int MOST = 25;

    private final CommunityReport report;
    private final ScoreSection score;

    CommunitySection(CommunityReport report) {
        this.report = report;
        this.score = new ScoreSection(report.scored());
    }

    Node[] nodes() {
        List<Node> nodes = new ArrayList<>();
        nodes.add(score.headline());
        if (report.isSilent()) {
            nodes.add(el(
                            "p",
                            "Nothing is on record up to " + report.period().to()
                                    + ": the score is what the policy assumes.")
                    .addClass("note"));
        }
        if (report.later() > 0) {
            nodes.add(el(
                            "p",
                            "Written down after " + report.period().to() + ": "
                                    + (report.later() == 1 ? "1 record" : report.later() + " records")
                                    + ". What happened after that day is not looked at.")
                    .addClass("note"));
        }
        nodes.add(insights());
        Element charts = el("div", score.dimensions(), TrajectoryChart.figure(report.trajectory()))
                .addClass("charts");
        charts.appendChild(score.whatMovedIt()).appendChild(change());
        ResponseChart.figure(report.metrics()).ifPresent(charts::appendChild);
        LoopChart.figure(report.loop(), report.period(), report.zone()).ifPresent(charts::appendChild);
        charts.appendChild(ContactChart.figure(
                report.scored().ledger().upTo(report.period().to()), report.period()));
        charts.appendChild(figures());
        nodes.add(charts);
        nodes.add(openPromises());
        nodes.add(plan());
        nodes.add(score.missing());
        return nodes.toArray(Node[]::new);
    }

    private Element insights() {
        Element section = el("div", el("h3", "What to do next"));
        return report.insights().isEmpty()
                ? section.appendChild(el("p", "Nothing stands out in the records."))
                : section.appendChild(InsightList.of(report.insights()));
    }

    private Element change() {
        TrustChange change = report.change();
        WaterfallChart chart = new WaterfallChart(
                "Score on " + change.before().asOf(),
                change.before().score(),
                "Score on " + change.after().asOf(),
                change.after().score());
        Map<EvidenceKind, Double> fresh = new EnumMap<>(EvidenceKind.class);
        for (Contribution moved : change.newEvidence()) {
            fresh.merge(moved.kind(), moved.points(), Double::sum);
        }
        fresh.forEach((kind, points) -> chart.part(Words.capital(Words.of(kind)), points));
        chart.part(
                "What was known before, and faded or gained",
                change.fading().stream().mapToDouble(Contribution::points).sum());
        return chart.figure(
                "What changed it in the period",
                "New evidence by kind, and what became of the old: it fades, or comes to weigh more. The points add up.");
    }

    private Element figures() {
        EngagementMetrics metrics = report.metrics();
        Attendance attendance = metrics.attendance();
        DataTable table = new DataTable(
                        "Figures of " + report.period().from() + " to "
                                + report.period().to(),
                        "lrr",
                        "Figure",
                        "Value",
                        "Of (n)")
                .row(
                        "Weeks with contact that was sought",
                        percent(metrics.presence().share()),
                        metrics.presence().n() + " weeks")
                .row(
                        "Residents at a meeting or session, mean",
                        number(attendance.mean()),
                        attendance.counted() + " counted of " + attendance.n())
                .row("Came, of those who accepted", percent(attendance.showRate()), attendance.registered() + "")
                .row(
                        "Promises kept by their first day",
                        percent(report.loop().promisesKept().share()),
                        report.loop().promisesKept().n() + "")
                .row(
                        "Told back in time",
                        percent(report.loop().toldBack().share()),
                        report.loop().toldBack().n() + "")
                .row(
                        "Resolutions disputed",
                        percent(report.loop().disputed().share()),
                        report.loop().disputed().n() + "")
                .row(
                        "Tips per 1,000 residents",
                        number(metrics.tips().perThousand()),
                        metrics.tips().n() + " tips");
        return el("div", el("h3", "Figures"), table.element()).addClass("words");
    }

    private Element openPromises() {
        Element section = el("div", el("h3", "Open promises"));
        if (report.open().isEmpty()) {
            return section.appendChild(el("p", "No open promise is on record."));
        }
        Instant end =
                report.period().to().plusDays(1).atStartOfDay(report.zone()).toInstant();
        DataTable table = new DataTable("Open promises", "tlll", "What", "First due", "How it stands", "Record");
        report.open().stream()
                .limit(MOST)
                .forEach(promise -> table.row(
                        foreign(promise.text()),
                        text(due(promise)),
                        text(Words.of(CommunityReport.state(promise, end))),
                        foreign(promise.id().value())));
        return section.appendChild(table.element())
                .appendChildren(more(report.open().size()));
    }

    private String due(Commitment promise) {
        return promise.originalDueOn().map(day -> day + late(day)).orElse("no day");
    }

    private String late(LocalDate due) {
        long days = ChronoUnit.DAYS.between(due, report.period().to());
        return days <= 0 ? "" : days == 1 ? ", 1 day late" : ", " + days + " days late";
    }

    private Element plan() {
        List<Item> items = report.plan().items();
        Element section = el("div", el("h3", "The next 30 days"));
        if (items.isEmpty()) {
            return section.appendChild(el("p", "Nothing is known to be due."));
        }
        DataTable table = new DataTable("The next 30 days", "llt", "When", "Kind", "What");
        items.stream()
                .limit(MOST)
                .forEach(item -> table.row(
                        text(item.day()
                                + item.start()
                                        .map(start -> " " + start.toLocalTime())
                                        .orElse("")),
                        text(Words.capital(Words.of(item.kind()))),
                        foreign(PlanReport.what(item))));
        return section.appendChild(table.element()).appendChildren(more(items.size()));
    }

    private static List<Node> more(int size) {
        return size <= MOST ? List.of() : List.of(el("p", "And " + (size - MOST) + " more."));
    }

    private static String percent(OptionalDouble share) {
        return share.isPresent() ? Math.round(100 * share.getAsDouble()) + " %" : "not known";
    }

    private static String number(OptionalDouble number) {
        return number.isPresent() ? Words.number(number.getAsDouble()) : "not known";
    }
}
