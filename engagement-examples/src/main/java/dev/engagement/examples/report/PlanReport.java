package dev.engagement.examples.report;

import dev.engagement.insight.EngagementPlan;
import dev.engagement.insight.EngagementPlan.Item;

/** A plan as plain text. */
public final class PlanReport {

    private static final String INDENT = "  ";

    private PlanReport() {}

    /** A line for each item, in the order of days; never empty. */
    public static String of(EngagementPlan plan) {
        TextTable table = new TextTable("llll");
        plan.items().forEach(item -> table.row(item.day().toString(), time(item), Words.of(item.kind()), what(item)));
        return "Plan for " + plan.communityId() + ", " + plan.period().from() + " to "
                + plan.period().to() + "\n\n"
                + (plan.items().isEmpty() ? INDENT + "nothing is known to be due\n" : table.print(INDENT));
    }

    private static String time(Item item) {
        return item.start().map(start -> start.toLocalTime().toString()).orElse("");
    }

    /** What to do, and the records that it is about. */
    static String what(Item item) {
        return item.sentence() + (item.records().isEmpty() ? "" : " See " + RecordNames.of(item.records()) + ".");
    }
}
