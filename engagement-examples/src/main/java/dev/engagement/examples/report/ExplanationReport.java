package dev.engagement.examples.report;

import dev.engagement.evidence.RecordExplanation;
import dev.engagement.id.RecordId;
import dev.engagement.trust.EvidenceKind;

/** Which records moved a score, as plain text. */
public final class ExplanationReport {

    private static final String INDENT = "  ";

    private static final int WIDEST = "+00.00".length();

    private ExplanationReport() {}

    /**
     * A line for each piece of evidence, between the base and the score that they add up to.
     *
     * @param scored the community, scored at the day of the explanation
     * @param explanation of its score
     */
    public static String of(Scored scored, RecordExplanation explanation) {
        TextTable table = new TextTable("rllll");
        for (RecordExplanation.Line line : explanation.lines()) {
            table.row(
                    wide(Words.points(line.points())),
                    line.day().toString(),
                    line.record().map(ExplanationReport::name).orElse(unrecorded(line)),
                    Words.of(line.dimension()),
                    Words.of(line.kind()));
        }
        String rest = explanation.restLines() == 0
                ? ""
                : sum(Words.points(explanation.rest()), "from " + explanation.restLines() + " more");
        return "What moved the score of " + scored.ledger().communityId() + " as of "
                + scored.assessment().asOf() + ", policy " + scored.policy().id() + " ("
                + Words.of(scored.assessment().standing()) + ")\n\n"
                + sum(Words.share(explanation.base()), "is the base: what the policy assumes before any evidence")
                + table.print(INDENT)
                + rest
                + sum(Words.share(explanation.score()), "is the score");
    }

    private static String sum(String points, String words) {
        return INDENT + wide(points) + INDENT + words + "\n";
    }

    /** As wide as points can be, so that those of the lines and of the sums end below each other. */
    private static String wide(String points) {
        return " ".repeat(Math.max(WIDEST - points.length(), 0)) + points;
    }

    private static String name(RecordId record) {
        return record.type().code() + " " + record.value();
    }

    private static String unrecorded(RecordExplanation.Line line) {
        return line.kind() == EvidenceKind.PRESENCE_PERIOD ? "the week that ended" : "no record at hand";
    }
}
