package dev.engagement.examples.report;

import static dev.engagement.examples.html.Html.el;
import static dev.engagement.examples.html.Html.foreign;
import static dev.engagement.examples.html.Html.link;
import static dev.engagement.examples.html.Html.text;

import dev.engagement.examples.html.DataTable;
import dev.engagement.id.CommunityId;
import dev.engagement.insight.Insight;
import dev.engagement.insight.ResponseTimes;
import dev.engagement.trust.TrustAssessment;
import dev.engagement.trust.TrustAssessment.Standing;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Several communities side by side. */
final class Overview {

    private static final int MOST_URGENT = 10;

    private static final int MOST_NAMED = 25;

    private static final double SURE = 0.95;

    private static final String CANNOT_TELL = "cannot tell";

    private final List<Scored> communities;
    private final Map<CommunityId, Integer> indexes = new HashMap<>();
    private final Optional<TrustAssessment> middle;

    Overview(List<Scored> communities) {
        this.communities = communities;
        for (int i = 0; i < communities.size(); i++) {
            indexes.put(communities.get(i).assessment().communityId(), i);
        }
        List<TrustAssessment> known = communities.stream()
                .map(Scored::assessment)
                .filter(assessment -> assessment.standing() == Standing.SUFFICIENT_EVIDENCE)
                .sorted(Comparator.comparingDouble(TrustAssessment::score))
                .toList();
        this.middle = known.size() < 3 ? Optional.empty() : Optional.of(known.get((known.size() - 1) / 2));
    }

    /** Where the section of a community is on the page. */
    static String anchor(int index) {
        return "community-" + (index + 1);
    }

    /** The scores as a drawing, the highest first. */
    Element chart() {
        IntervalChart chart = new IntervalChart();
        communities.stream()
                .sorted(Comparator.comparingDouble(
                        (Scored scored) -> -scored.assessment().score()))
                .forEach(scored -> {
                    TrustAssessment assessment = scored.assessment();
                    boolean enough = assessment.standing() == Standing.SUFFICIENT_EVIDENCE;
                    chart.row(
                            shortened(scored.name()),
                            assessment.score(),
                            assessment.interval().low(),
                            assessment.interval().high(),
                            enough ? "" : Words.of(assessment.standing()));
                });
        return chart.figure(
                "Scores with their intervals",
                "The highest score first. Where intervals overlap widely, the order says little: " + told()
                        + ". A hollow dot has too little evidence for a score.",
                scores());
    }

    /** The scores as a table, in the order of the communities. */
    DataTable scores() {
        DataTable table = new DataTable(
                "Communities compared", "lrllrr", "Community", "Score", "Interval", "Standing", "Evidence", "Coverage");
        for (int i = 0; i < communities.size(); i++) {
            TrustAssessment assessment = communities.get(i).assessment();
            table.row(
                    link(anchor(i), foreign(communities.get(i).name())),
                    text(Words.number(assessment.score())),
                    text(Words.range(
                            assessment.interval().low(), assessment.interval().high())),
                    text(Words.of(assessment.standing())),
                    text(Words.number(assessment.evidence())),
                    text(Words.share(assessment.coverage())));
        }
        return table;
    }

    /** What a team wants to compare. */
    Element comparison(List<CommunityReport> reports) {
        DataTable table = new DataTable(
                "Communities compared: score, change and service",
                "lrlrlrrrr",
                "Community",
                "Score",
                "Standing",
                "Change",
                "Against the middle",
                "Weeks with contact",
                "Answered in time",
                "Open promises",
                "To do this week");
        for (int i = 0; i < reports.size(); i++) {
            CommunityReport report = reports.get(i);
            TrustAssessment assessment = report.scored().assessment();
            ResponseTimes answers = report.metrics().response(ResponseTimes.Step.ANSWERED);
            table.row(
                    link(anchor(i), foreign(report.scored().name())),
                    text(Words.number(assessment.score())),
                    text(Words.of(assessment.standing())),
                    text(Words.signed(report.change().points())),
                    text(againstMiddle(assessment)),
                    text(report.metrics().presence().present() + " of "
                            + report.metrics().presence().n()),
                    text(answers.due() == 0 ? "nothing due" : answers.inTime() + " of " + answers.due()),
                    text(report.open().size() + ""),
                    text(report.insights().stream()
                                    .filter(insight -> insight.severity() == Insight.Severity.HIGH)
                                    .count()
                            + ""));
        }
        return table.element();
    }

    /**
     * The most urgent insights of all communities. Those of one kind call for the same step, so only the first of them
     * is told; for the others their communities are named.
     */
    Element mostUrgent(List<CommunityReport> reports) {
        Map<List<Object>, List<Insight>> alike = reports.stream()
                .flatMap(report -> report.insights().stream())
                .sorted()
                .collect(Collectors.groupingBy(
                        insight -> List.of(insight.severity(), insight.kind()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        if (alike.isEmpty()) {
            return el("p", "Nothing stands out in the records.");
        }
        return InsightList.list(
                alike.values().stream().limit(MOST_URGENT).map(this::item).toList());
    }

    private Element item(List<Insight> alike) {
        Insight first = alike.get(0);
        Element item = InsightList.item(first, name(first.communityId()), text(": "));
        List<CommunityId> others =
                alike.stream().skip(1).map(Insight::communityId).distinct().toList();
        if (!others.isEmpty()) {
            Element also = el("p", "More of this kind in ");
            for (int i = 0; i < Math.min(others.size(), MOST_NAMED); i++) {
                also.appendChildren(List.of(text(i == 0 ? "" : ", "), name(others.get(i))));
            }
            int more = others.size() - MOST_NAMED;
            item.appendChild(also.appendChild(text(more > 0 ? " and " + more + " more." : ".")));
        }
        return item;
    }

    /** The name of a community, which leads to its section. */
    private Element name(CommunityId id) {
        int index = Objects.requireNonNull(indexes.get(id), "index");
        return link(anchor(index), foreign(communities.get(index).name()));
    }

    private String told() {
        long apart = communities.stream()
                .map(Scored::assessment)
                .filter(assessment -> !againstMiddle(assessment).equals(CANNOT_TELL))
                .count();
        return "told apart from the one in the middle with a probability of at least 95 %: " + apart + " of "
                + communities.size();
    }

    /** Whether a community is above or below the one in the middle, if that is all but sure. */
    private String againstMiddle(TrustAssessment assessment) {
        if (middle.isEmpty() || assessment.standing() == Standing.INSUFFICIENT_EVIDENCE) {
            return CANNOT_TELL;
        }
        double above = assessment.probabilityAbove(middle.get());
        return above >= SURE ? "above" : above <= 1 - SURE ? "below" : CANNOT_TELL;
    }

    private static String shortened(String name) {
        int longest = 28;
        return name.codePointCount(0, name.length()) <= longest
                ? name
                : name.substring(0, name.offsetByCodePoints(0, longest - 1)) + "\u2026";
    }
}
