package dev.engagement.examples.report;

import dev.engagement.examples.calendar.CalendarEntry;
import dev.engagement.insight.EngagementPlan;
import dev.engagement.insight.EngagementPlan.Item;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plan as entries of a calendar. */
public final class PlanCalendar {

    private PlanCalendar() {}

    /** An entry for each item, in the order of days. The same item of the same day is the same entry each time. */
    public static Stream<CalendarEntry> entries(EngagementPlan plan) {
        return plan.items().stream().map(item -> entry(plan, item));
    }

    private static CalendarEntry entry(EngagementPlan plan, Item item) {
        String summary = plan.communityId() + ": " + PlanReport.what(item);
        return item.start()
                .<CalendarEntry>map(start -> new CalendarEntry.Timed(
                        uid(plan, item), start, item.length().orElseThrow(), summary))
                .orElseGet(() -> new CalendarEntry.AllDay(uid(plan, item), item.day(), summary));
    }

    private static String uid(EngagementPlan plan, Item item) {
        String what = item.records().isEmpty()
                ? item.sentence()
                : item.records().stream()
                        .map(id -> id.type().code() + " " + id.value())
                        .collect(Collectors.joining("\n"));
        String whole = String.join(
                "\n",
                plan.communityId().value(),
                item.day().toString(),
                item.start().map(Object::toString).orElse(""),
                item.kind().name(),
                what);
        return UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
