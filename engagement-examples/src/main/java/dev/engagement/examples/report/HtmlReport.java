package dev.engagement.examples.report;

import static dev.engagement.examples.html.Html.el;
import static dev.engagement.examples.html.Html.foreign;

import dev.engagement.examples.html.Page;
import dev.engagement.trust.TrustAssessment;
import java.util.List;

/** Assessments as a page that needs nothing else. */
public final class HtmlReport {

    private HtmlReport() {}

    /** A page with an overview of several communities and a section for each; never without a community. */
    public static String of(List<Scored> communities) {
        TrustAssessment first = communities.get(0).assessment();
        Page page = new Page("Trust as of " + first.asOf())
                .head(el("p", "Policy " + first.policy() + ". Every score is " + Words.NOT_A_PERCENTAGE + ".")
                        .addClass("lead"));
        if (communities.size() > 1) {
            page.section(
                    "overview",
                    el("span", "Overview"),
                    el("div", new Overview(communities).chart()).addClass("charts"));
        }
        for (int i = 0; i < communities.size(); i++) {
            ScoreSection score = new ScoreSection(communities.get(i));
            page.section(
                    Overview.anchor(i),
                    foreign(communities.get(i).name()),
                    score.headline(),
                    el("div", score.dimensions(), score.whatMovedIt()).addClass("charts"),
                    score.missing());
        }
        return About.theScore(page).html();
    }
}
