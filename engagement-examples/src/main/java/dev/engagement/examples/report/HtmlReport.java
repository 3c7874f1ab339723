package dev.engagement.examples.report;

import dev.engagement.trust.Contribution;
import dev.engagement.trust.Dimension;
import dev.engagement.trust.DimensionScore;
import dev.engagement.trust.TrustAssessment;
import java.util.List;

/** Assessments as one page that needs nothing else: no script, no font, no picture. */
public final class HtmlReport {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Trust</title>
            <style>
            body { font: 16px/1.5 sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #222 }
            table { border-collapse: collapse; margin: 0 0 1.5rem }
            th, td { padding: .25rem .75rem; text-align: left; border-bottom: 1px solid #ddd }
            td.n, th.n { text-align: right; font-variant-numeric: tabular-nums }
            .score { font-size: 2rem }
            </style>
            </head>
            <body>
            """;

    private final StringBuilder page = new StringBuilder(HEAD);

    private HtmlReport() {}

    /** A page with an overview and a section for each community; never without a community. */
    public static String of(List<Scored> communities) {
        HtmlReport report = new HtmlReport();
        TrustAssessment first = communities.get(0).assessment();
        report.tag("h1", "Trust as of " + first.asOf());
        report.tag("p", "Policy " + first.policy() + ". Every score is " + Words.NOT_A_PERCENTAGE + ".");
        if (communities.size() > 1) {
            report.overview(communities);
        }
        communities.forEach(report::section);
        return report.page.append("</body>\n</html>\n").toString();
    }

    private void overview(List<Scored> communities) {
        open("table");
        header("Community", "Score", "Interval", "Standing", "Evidence", "Coverage");
        for (Scored scored : communities) {
            TrustAssessment assessment = scored.assessment();
            row(
                    scored.name(),
                    Words.number(assessment.score()),
                    Words.range(
                            assessment.interval().low(), assessment.interval().high()),
                    Words.of(assessment.standing()),
                    Words.number(assessment.evidence()),
                    Words.share(assessment.coverage()));
        }
        close("table");
        tag(
                "p",
                "Evidence is in answers: "
                        + Words.nothingKnownAtAll(communities.get(0).assumed()) + ".");
    }

    private void section(Scored scored) {
        TrustAssessment assessment = scored.assessment();
        tag("h2", scored.name());
        tag("p class=\"score\"", Words.number(assessment.score()));
        tag(
                "p",
                Words.interval(assessment.interval().level()) + " "
                        + Words.range(
                                assessment.interval().low(),
                                assessment.interval().high())
                        + "; " + Words.of(assessment.standing()) + "; evidence worth "
                        + Words.number(assessment.evidence()) + " answers ("
                        + Words.nothingKnownAtAll(scored.assumed()) + "); coverage "
                        + Words.share(assessment.coverage()) + ".");
        dimensions(scored);
        contributions(scored);
        missing(scored);
    }

    private void dimensions(Scored scored) {
        TrustAssessment assessment = scored.assessment();
        tag("h3", "Dimensions");
        open("table");
        header("Dimension", "Score", "Interval", "Evidence", "Last heard", "Weight");
        for (Dimension dimension : Dimension.values()) {
            DimensionScore read = assessment.dimensions().get(dimension);
            if (read != null) {
                row(
                        Words.of(dimension),
                        Words.number(read.score()),
                        Words.range(read.low(), read.high()),
                        Words.number(read.evidence()),
                        Words.lastHeard(scored, dimension),
                        Words.share(read.weight()));
            }
        }
        close("table");
        tag("p", "Evidence is in answers: " + Words.nothingKnown(scored.assumed()) + ". " + Words.ALL_TOGETHER);
    }

    private void contributions(Scored scored) {
        tag("h3", "What moved it");
        tag("p", "The base of " + Words.number(scored.assessment().base()) + " and these points add up to the score.");
        open("table");
        header("Points", "Dimension", "Evidence");
        for (Contribution moved : scored.strongestFirst()) {
            row(Words.points(moved.points()), Words.of(moved.dimension()), Words.of(moved.kind()));
        }
        close("table");
    }

    private void missing(Scored scored) {
        tag("h3", "What would tell more");
        if (scored.uncovered().isEmpty()) {
            tag("p", "Every dimension has enough evidence.");
        }
        scored.uncovered().forEach((dimension, read) -> tag("p", Words.missing(scored, dimension, read)));
    }

    private void header(String... cells) {
        cells("th", cells);
    }

    private void row(String... cells) {
        cells("td", cells);
    }

    private void cells(String element, String... cells) {
        open("tr");
        for (String cell : cells) {
            boolean number = cell.matches("[-+]?[0-9.]+");
            tag(number ? element + " class=\"n\"" : element, cell);
        }
        close("tr");
    }

    /** An element, which may come with attributes, around text. */
    private void tag(String element, String text) {
        page.append('<').append(element).append('>').append(escape(text));
        close(element.split(" ", 2)[0]);
    }

    private void open(String element) {
        page.append('<').append(element).append(">\n");
    }

    private void close(String element) {
        page.append("</").append(element).append(">\n");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
