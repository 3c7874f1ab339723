package dev.engagement.examples.report;

import static dev.engagement.examples.html.Html.el;
import static dev.engagement.examples.html.Html.foreign;
import static dev.engagement.examples.html.Html.text;

import dev.engagement.base.Code;
import dev.engagement.disclosure.Disclosed;
import dev.engagement.disclosure.DisclosedTable;
import dev.engagement.disclosure.PublicReport;
import dev.engagement.disclosure.PublicScore;
import dev.engagement.examples.html.DataTable;
import dev.engagement.examples.html.Page;
import dev.engagement.id.CommunityId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** What residents may read, as a page: it shows what a public report holds, and knows no record. */
public final class PublicPage {

    private static final String HELD_BACK = "\u2013 is held back.";

    private final PublicReport report;

    private PublicPage(PublicReport report) {
        this.report = report;
    }

    /** The page of a report. */
    public static String of(PublicReport report) {
        return new PublicPage(report).page().html();
    }

    private Page page() {
        Page page = new Page("How the team and residents get on")
                .head(
                        el(
                                        "p",
                                        report.period().from() + " to "
                                                + report.period().to() + ", for everybody.")
                                .addClass("lead"),
                        el(
                                "p",
                                "Small numbers are held back, so that nobody can be recognised in them, and so are numbers"
                                        + " from which a small one could be worked out."));
        page.section("scores", el("span", "How much trust there is"), scores());
        page.section("answers", el("span", "Answered in time"), answered());
        page.section(
                "concerns",
                el("span", "What residents raised"),
                counts("Concerns, by category", report.concerns(), HELD_BACK));
        page.section(
                "contacts",
                el("span", "How the team and residents met"),
                counts(
                        "Contacts, by setting",
                        report.contacts(),
                        HELD_BACK + " Meetings and outreach sessions are not counted."));
        page.section("held-back", el("span", "What is held back, and why"), reasons());
        return About.theScore(page);
    }

    private Node[] scores() {
        IntervalChart chart = new IntervalChart();
        DataTable table = new DataTable("Scores", "lrl", "Community", "Score", "Interval");
        DataTable missing = new DataTable("Scores that are held back", "ll", "Community", "Why");
        report.scores().forEach((community, score) -> {
            score.toOptional().ifPresent(shown -> {
                chart.row(community.value(), shown);
                table.row(foreign(community.value()), text(shown.score() + ""), text(interval(shown)));
            });
            if (score instanceof Disclosed.Suppressed<PublicScore> suppressed) {
                missing.row(foreign(community.value()), text(Words.capital(why(suppressed.reason()))));
            }
        });
        List<Node> nodes = new ArrayList<>();
        if (!table.isEmpty()) {
            nodes.add(el(
                            "div",
                            chart.figure(
                                    "Scores with their intervals",
                                    "From 0 to 100. The truth lies within the"
                                            + " interval with a probability of "
                                            + Math.round(100
                                                    * report.policy()
                                                            .trustPolicy()
                                                            .intervalLevel()) + " %. Where intervals"
                                            + " overlap widely, the order says little.",
                                    table))
                    .addClass("charts"));
        }
        if (!missing.isEmpty()) {
            nodes.add(missing.element());
        }
        return nodes.toArray(Node[]::new);
    }

    private static String interval(PublicScore score) {
        return score.low() + " to " + score.high();
    }

    private Node[] answered() {
        DataTable table = new DataTable("Answers in time", "ll", "Community", "In time");
        report.answeredInTime()
                .forEach((community, share) -> table.row(
                        foreign(community.value()),
                        text(share.match(shown -> shown + " %", reason -> "held back: " + why(reason)))));
        return new Node[] {
            table.element(),
            el(
                    "p",
                    "Of the promised answers to concerns that came in time from "
                            + report.newDays().from() + " to "
                            + report.newDays().to()
                            + ", or fell due then and had not come: the share that came in time. Where they are fewer"
                            + " than "
                            + report.policy().rule().threshold()
                            + ", and where the number of concerns is held back, the share is held back too.")
        };
    }

    /** A row for each category, which are few, and a column for each community. */
    private static Node[] counts(String caption, DisclosedTable counts, String note) {
        List<CommunityId> areas = counts.areas();
        String[] headings = new String[counts.categories().size() + 2];
        headings[0] = "Community";
        for (int i = 0; i < counts.categories().size(); i++) {
            headings[i + 1] = Words.capital(counts.categories().get(i).value().replace('-', ' '));
        }
        headings[headings.length - 1] = "All";
        DataTable table = new DataTable(caption, "l" + "r".repeat(headings.length - 1), headings);
        for (CommunityId area : areas) {
            table.row(row(foreign(area.value()), counts, code -> counts.count(area, code), counts.areaTotal(area)));
        }
        table.row(row(text("All"), counts, counts::categoryTotal, counts.total()));
        return new Node[] {table.element(), el("p", note)};
    }

    private static Node[] row(
            Node name, DisclosedTable counts, Function<Code, Disclosed<Long>> count, Disclosed<Long> total) {
        List<Node> cells = new ArrayList<>();
        cells.add(name);
        counts.categories().forEach(code -> cells.add(cell(count.apply(code))));
        cells.add(cell(total));
        return cells.toArray(Node[]::new);
    }

    private static Node cell(Disclosed<Long> count) {
        return count.match(
                shown -> text(Long.toString(shown)),
                reason -> el("span", "\u2013").attr("role", "img").attr("aria-label", "held back"));
    }

    private Element reasons() {
        int threshold = report.policy().rule().threshold();
        return el(
                "div",
                el(
                        "ul",
                        el(
                                "li",
                                "Counts from 1 to " + (threshold - 1) + " are held back, and counts of fewer than "
                                        + threshold + " different people."),
                        el(
                                "li",
                                "Other counts are held back where a small one would follow from them and the totals. Which"
                                        + " of the two it is, is not told."),
                        el(
                                "li",
                                "There is no score for a community of which fewer than "
                                        + report.policy().minimumRespondents()
                                        + " residents were heard, none that differs from an earlier score by the answers"
                                        + " of fewer, and none where the records do not say enough."),
                        el("li", "Nothing that anybody wrote or said is in this report.")));
    }

    private static String why(Disclosed.Reason reason) {
        return switch (reason) {
            case SMALL_NUMBER -> "small numbers";
            case TOO_FEW_RESPONDENTS -> "too few residents were heard, or too few since the last score";
            case INSUFFICIENT_EVIDENCE -> "the records do not say enough";
        };
    }
}
