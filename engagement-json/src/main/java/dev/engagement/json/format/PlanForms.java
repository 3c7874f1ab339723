package dev.engagement.json.format;

import static dev.engagement.json.format.SharedForms.COMMUNITY_ID;
import static dev.engagement.json.format.SharedForms.DAY_PERIOD;
import static dev.engagement.json.format.SharedForms.LONG_TEXT;
import static dev.engagement.json.format.SharedForms.ZONE;
import static dev.engagement.json.table.Scalars.DAY;
import static dev.engagement.json.table.Scalars.DURATION;
import static dev.engagement.json.table.Scalars.INSTANT;
import static dev.engagement.json.table.Scalars.constant;

import dev.engagement.base.DayPeriod;
import dev.engagement.base.InvalidValueException;
import dev.engagement.id.CommunityId;
import dev.engagement.id.RecordId;
import dev.engagement.insight.EngagementPlan;
import dev.engagement.insight.EngagementPlan.Item;
import dev.engagement.insight.EngagementPlan.Kind;
import dev.engagement.json.table.ObjectForm;
import dev.engagement.json.table.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What to do in the coming days. */
final class PlanForms {

    private static final ObjectForm<Item, ItemDraft> ITEM = Table.<Item, ItemDraft>of(
                    "EngagementPlan.Item", "One thing to do.", ItemDraft::new, ItemDraft::item)
            .required(
                    "day",
                    DAY,
                    Item::day,
                    (draft, day) -> draft.day = day,
                    "The last day for it, or of it; what is overdue is for the first day of the period.")
            .required(
                    "kind", constant(Kind.class), Item::kind, (draft, kind) -> draft.kind = kind, "What kind of thing.")
            .optional(
                    "start",
                    INSTANT,
                    item -> item.start().map(ZonedDateTime::toInstant),
                    (draft, start) -> draft.start = start,
                    "When it begins; absent if it is for any time of the day.")
            .optional(
                    "zone",
                    ZONE,
                    item -> item.start().map(ZonedDateTime::getZone),
                    (draft, zone) -> draft.zone = zone,
                    "The zone in which it begins on that day; there with a start only.")
            .optional(
                    "length",
                    DURATION,
                    Item::length,
                    (draft, length) -> draft.length = length,
                    "How long it is planned to take; there with a start only.")
            .set(
                    "records",
                    InsightForms.record(),
                    Item::records,
                    (draft, id) -> draft.records.add(id),
                    "The records it is about; none if it is about none.")
            .required(
                    "sentence",
                    LONG_TEXT,
                    Item::sentence,
                    (draft, sentence) -> draft.sentence = sentence,
                    "It in a plain sentence.")
            .form();

    static final ObjectForm<EngagementPlan, Draft> PLAN = Table.<EngagementPlan, Draft>of(
                    "EngagementPlan",
                    "What to do in a community in a coming period, day by day: a proposal.",
                    Draft::new,
                    Draft::plan)
            .constant("type", RecordTable.type("engagement-plan"), "engagement-plan", RecordTable.TYPE_DOC)
            .constant("schemaVersion", RecordTable.SCHEMA_VERSION, RecordTable.VERSION, RecordTable.SCHEMA_VERSION_DOC)
            .required(
                    "communityId",
                    COMMUNITY_ID,
                    EngagementPlan::communityId,
                    (draft, id) -> draft.communityId = id,
                    "The community.")
            .required(
                    "period",
                    DAY_PERIOD,
                    EngagementPlan::period,
                    (draft, period) -> draft.period = period,
                    "The days it is for.")
            .list(
                    "items",
                    ITEM,
                    EngagementPlan::items,
                    (draft, item) -> draft.items.add(item),
                    "What to do, in the order of days; none if nothing is known to be due.")
            .form();

    private PlanForms() {}

    /** A plan in the making; the table sees to it that nothing is missing. */
    static final class Draft {

        private @Nullable CommunityId communityId;
        private @Nullable DayPeriod period;
        private final List<Item> items = new ArrayList<>();

        EngagementPlan plan() {
            return new EngagementPlan(
                    Objects.requireNonNull(communityId), Objects.requireNonNull(period), List.copyOf(items));
        }
    }

    /** A thing to do in the making; the table sees to it that nothing is missing that must be there. */
    static final class ItemDraft {

        private @Nullable LocalDate day;
        private @Nullable Kind kind;
        private @Nullable Instant start;
        private @Nullable ZoneId zone;
        private @Nullable Duration length;
        private final Set<RecordId> records = new TreeSet<>();
        private @Nullable String sentence;

        Item item() {
            if ((start == null) != (zone == null)) {
                throw new InvalidValueException("EngagementPlan.Item", "zone", "be there exactly if a start is");
            }
            Optional<ZonedDateTime> begins =
                    start == null || zone == null ? Optional.empty() : Optional.of(start.atZone(zone));
            return new Item(
                    Objects.requireNonNull(day),
                    Objects.requireNonNull(kind),
                    begins,
                    Optional.ofNullable(length),
                    records,
                    Objects.requireNonNull(sentence));
        }
    }
}
