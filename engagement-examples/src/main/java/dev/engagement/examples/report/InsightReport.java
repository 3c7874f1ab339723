package dev.engagement.examples.report;

import dev.engagement.insight.Insight;
import java.time.LocalDate;
import java.util.List;

/** Insights as plain text. */
public final class InsightReport {

    private static final String INDENT = "  ";

    private static final int LINE = 98;

    private InsightReport() {}

    /**
     * A paragraph for each insight, in the order given.
     *
     * @param most show at most so many
     * @param asOf the day at whose end things stood so
     */
    public static String of(List<Insight> insights, int most, LocalDate asOf) {
        StringBuilder text = new StringBuilder("Insights as of " + asOf + ": "
                + (insights.isEmpty() ? "none" : insights.size() + ", the most urgent first") + "\n");
        insights.stream().limit(most).forEach(insight -> text.append('\n').append(paragraph(insight)));
        int hidden = insights.size() - Math.min(insights.size(), most);
        return hidden == 0
                ? text.toString()
                : text.append("\nand ").append(hidden).append(" more\n").toString();
    }

    private static String paragraph(Insight insight) {
        return insight.severity() + "  " + insight.communityId() + ", since " + insight.since() + " ("
                + Words.of(insight.practice()) + ")\n"
                + lines(insight.sentence())
                + lines("Next: " + insight.nextStep())
                + (insight.records().isEmpty() ? "" : INDENT + "See " + RecordNames.of(insight.records()) + "\n");
    }

    /** Breaks a text between words, none of which is longer than a line. */
    private static String lines(String text) {
        return text.replaceAll("(.{1," + LINE + "})(?: |$)", INDENT + "$1\n");
    }
}
