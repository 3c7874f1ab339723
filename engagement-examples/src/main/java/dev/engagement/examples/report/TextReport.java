package dev.engagement.examples.report;

import dev.engagement.trust.Dimension;
import dev.engagement.trust.DimensionScore;
import dev.engagement.trust.TrustAssessment;
import java.util.List;

/** Assessments as plain text. */
public final class TextReport {

    private static final String INDENT = "  ";

    private TextReport() {}

    /** A line for each of several communities, a full report of a single one; never empty. */
    public static String of(List<Scored> communities) {
        return communities.size() == 1 ? full(communities.get(0)) : lines(communities);
    }

    private static String lines(List<Scored> communities) {
        TrustAssessment first = communities.get(0).assessment();
        TextTable table = new TextTable("lrllrr")
                .row(
                        "community",
                        "score",
                        Words.interval(first.interval().level()),
                        "standing",
                        "evidence",
                        "coverage");
        for (Scored scored : communities) {
            TrustAssessment assessment = scored.assessment();
            table.row(
                    assessment.communityId().value(),
                    Words.number(assessment.score()),
                    Words.range(
                            assessment.interval().low(), assessment.interval().high()),
                    Words.of(assessment.standing()),
                    Words.number(assessment.evidence()),
                    Words.share(assessment.coverage()));
        }
        return "Trust as of " + first.asOf() + ", policy " + first.policy() + " (" + Words.NOT_A_PERCENTAGE
                + "; evidence " + Words.nothingKnownAtAll(communities.get(0).assumed()) + ")\n\n" + table.print("");
    }

    private static String full(Scored scored) {
        TrustAssessment assessment = scored.assessment();
        String id = assessment.communityId().value();
        return (scored.name().equals(id) ? id : scored.name() + " (" + id + ")") + "\n"
                + "Trust as of " + assessment.asOf() + ", policy " + assessment.policy() + "\n\n"
                + summary(scored)
                + "\nDimensions\n"
                + dimensions(scored)
                + "\nWhat moved it: the base of " + Words.number(assessment.base())
                + " and these points add up to the score\n"
                + contributions(scored)
                + "\nWhat would tell more\n"
                + missing(scored);
    }

    private static String summary(Scored scored) {
        TrustAssessment assessment = scored.assessment();
        return new TextTable("ll")
                .row("Score", Words.number(assessment.score()) + ", " + Words.NOT_A_PERCENTAGE)
                .row(
                        Words.interval(assessment.interval().level()),
                        Words.range(
                                assessment.interval().low(),
                                assessment.interval().high()))
                .row(
                        "Standing",
                        Words.of(assessment.standing()) + ": dimensions with enough evidence weigh "
                                + Words.share(assessment.coverage()) + " of 1, "
                                + Words.share(scored.policy().minimumCoverage()) + " needed")
                .row(
                        "Evidence",
                        "worth " + Words.number(assessment.evidence()) + " answers ("
                                + Words.nothingKnownAtAll(scored.assumed()) + ")")
                .print(INDENT);
    }

    private static String dimensions(Scored scored) {
        TrustAssessment assessment = scored.assessment();
        TextTable table = new TextTable("lrlrlrl")
                .row(
                        "dimension",
                        "score",
                        Words.interval(assessment.interval().level()),
                        "evidence",
                        "last heard",
                        "weight");
        for (Dimension dimension : Dimension.values()) {
            DimensionScore read = assessment.dimensions().get(dimension);
            if (read != null) {
                table.row(
                        Words.of(dimension),
                        Words.number(read.score()),
                        Words.range(read.low(), read.high()),
                        Words.number(read.evidence()),
                        Words.lastHeard(scored, dimension),
                        Words.share(read.weight()),
                        scored.uncovered().containsKey(dimension) ? "not enough evidence" : "");
            }
        }
        return table.print(INDENT) + INDENT + "evidence is in answers: " + Words.nothingKnown(scored.assumed()) + "\n"
                + INDENT + Words.ALL_TOGETHER + "\n";
    }

    private static String contributions(Scored scored) {
        TextTable table = new TextTable("rll");
        scored.strongestFirst()
                .forEach(moved ->
                        table.row(Words.points(moved.points()), Words.of(moved.dimension()), Words.of(moved.kind())));
        return scored.assessment().contributions().isEmpty() ? INDENT + "nothing yet\n" : table.print(INDENT);
    }

    private static String missing(Scored scored) {
        StringBuilder text = new StringBuilder();
        scored.uncovered()
                .forEach((dimension, read) -> text.append(INDENT)
                        .append(Words.missing(scored, dimension, read))
                        .append('\n'));
        return text.length() == 0 ? INDENT + "every dimension has enough evidence\n" : text.toString();
    }
}
