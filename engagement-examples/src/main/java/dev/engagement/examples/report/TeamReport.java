package dev.engagement.examples.report;

import static dev.engagement.examples.html.Html.el;
import static dev.engagement.examples.html.Html.foreign;

import dev.engagement.base.DayPeriod;
import dev.engagement.examples.html.Page;
import dev.engagement.insight.Insight;
import dev.engagement.insight.InsightPolicy;
import dev.engagement.insight.Insights;
import dev.engagement.log.EngagementLog;
import dev.engagement.trust.TrustPolicy;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The report for a meeting of a team, as a page. It shows what only the team may see. */
public final class TeamReport {

    private TeamReport() {}

    /**
     * The page.
     *
     * @param log the records
     * @param scored the communities to report on, at least one, scored at the end of the period
     * @param period the days that are looked back on
     * @param unknown the zone of a community that has no record in the log
     */
    public static String of(EngagementLog log, List<Scored> scored, DayPeriod period, ZoneId unknown) {
        TrustPolicy policy = scored.get(0).policy();
        LocalDate asOf = period.to();
        List<Insight> insights = Insights.of(log, InsightPolicy.DEFAULT, policy, asOf, unknown);
        List<CommunityReport> reports = scored.stream()
                .map(one -> CommunityReport.of(log, one, period, insights, unknown))
                .toList();
        Page page = new Page("How the team and residents get on")
                .head(
                        el(
                                        "p",
                                        "As of " + asOf + ", looking back to " + period.from() + ". Policy "
                                                + policy.id() + ".")
                                .addClass("lead"),
                        el(
                                "p",
                                "For the team only: it names records and promises. For residents there is a public"
                                        + " report."));
        if (reports.size() > 1) {
            overview(page, scored, reports);
        }
        for (int i = 0; i < reports.size(); i++) {
            page.section(
                    Overview.anchor(i), foreign(scored.get(i).name()), new CommunitySection(reports.get(i)).nodes());
        }
        return About.theScore(page).html();
    }

    private static void overview(Page page, List<Scored> scored, List<CommunityReport> reports) {
        Overview overview = new Overview(scored);
        page.section(
                "overview",
                el("span", "Overview"),
                el(
                                "div",
                                overview.chart(),
                                el("div", el("h3", "The most urgent everywhere"), overview.mostUrgent(reports)))
                        .addClass("split"),
                el("div", el("h3", "Communities compared"), overview.comparison(reports)));
    }
}
