package dev.engagement.examples.report;

import static dev.engagement.examples.html.Html.el;
import static dev.engagement.examples.html.Html.text;

import dev.engagement.examples.html.DataTable;
import dev.engagement.trust.Contribution;
import dev.engagement.trust.Dimension;
import dev.engagement.trust.DimensionScore;
import dev.engagement.trust.TrustAssessment;
import dev.engagement.trust.TrustAssessment.Standing;
import org.jsoup.nodes.Element;

/** What an assessment says: the score, its dimensions, what moved it and what would tell more. */
final class ScoreSection {

    private final Scored scored;
    private final TrustAssessment assessment;

    ScoreSection(Scored scored) {
        this.scored = scored;
        this.assessment = scored.assessment();
    }

    /** The score in words: never without its interval and standing. */
    Element headline() {
        boolean enough = assessment.standing() == Standing.SUFFICIENT_EVIDENCE;
        return el(
                        "p",
                        el("strong", Words.number(assessment.score())),
                        text(" "),
                        el("span", Words.of(assessment.standing())).addClass(enough ? "standing" : "standing weak"),
                        text(" "),
                        el(
                                "span",
                                Words.interval(assessment.interval().level()) + " "
                                        + Words.range(
                                                assessment.interval().low(),
                                                assessment.interval().high()) + "; evidence worth "
                                        + Words.number(assessment.evidence()) + " answers ("
                                        + Words.nothingKnownAtAll(scored.assumed()) + "); coverage "
                                        + Words.share(assessment.coverage()) + " of 1, "
                                        + Words.share(scored.policy().minimumCoverage()) + " needed."))
                .addClass("score");
    }

    Element dimensions() {
        IntervalChart chart = new IntervalChart();
        DataTable table = new DataTable(
                "Dimensions of the score",
                "lrlrlr",
                "Dimension",
                "Score",
                "Interval",
                "Evidence",
                "Last heard",
                "Weight");
        for (Dimension dimension : Dimension.values()) {
            DimensionScore read = assessment.dimensions().get(dimension);
            if (read != null) {
                chart.row(
                        Words.capital(Words.of(dimension)),
                        read.score(),
                        read.low(),
                        read.high(),
                        scored.uncovered().containsKey(dimension) ? "not enough evidence" : "");
                table.row(
                        Words.capital(Words.of(dimension)),
                        Words.number(read.score()),
                        Words.range(read.low(), read.high()),
                        Words.number(read.evidence()),
                        Words.lastHeard(scored, dimension),
                        Words.share(read.weight()));
            }
        }
        return chart.figure(
                "Dimensions",
                "Each dimension from 0 to 100 with its interval; a hollow dot has too little evidence. Evidence is in"
                        + " answers: " + Words.nothingKnown(scored.assumed()) + ". " + Words.ALL_TOGETHER,
                table);
    }

    Element whatMovedIt() {
        WaterfallChart chart = new WaterfallChart("Base", assessment.base(), "Score", assessment.score());
        for (Contribution moved : assessment.contributions()) {
            chart.part(Words.capital(Words.of(moved.kind())), moved.points());
        }
        return chart.figure(
                "What moved it",
                "From the base, which is what the policy assumes, to the score. The points add up"
                        + (assessment.contributions().isEmpty() ? "; nothing has moved it yet." : "."));
    }

    Element missing() {
        Element section = el("div", el("h3", "What would tell more")).addClass("words");
        if (scored.uncovered().isEmpty()) {
            return section.appendChild(el("p", "Every dimension has enough evidence."));
        }
        Element list = el("ul");
        scored.uncovered()
                .forEach((dimension, read) ->
                        list.appendChild(el("li", text(Words.capital(Words.missing(scored, dimension, read))))));
        return section.appendChild(list);
    }
}
