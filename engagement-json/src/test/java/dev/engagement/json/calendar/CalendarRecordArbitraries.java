package dev.engagement.json.calendar;

import dev.engagement.base.DayPeriod;
import dev.engagement.base.GeoPoint;
import dev.engagement.base.Place;
import dev.engagement.base.PlaceKinds;
import dev.engagement.gathering.Gathering;
import dev.engagement.id.CommunityId;
import dev.engagement.id.MeetingSeriesId;
import dev.engagement.json.exchange.ReadContext;
import dev.engagement.meeting.MeetingKind;
import dev.engagement.meeting.MeetingOverride;
import dev.engagement.meeting.MeetingSeries;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.Visibility;
import dev.engagement.recurrence.RecurrenceRule;
import dev.engagement.recurrence.Until;
import dev.engagement.testing.MeetingArbitraries;
import dev.engagement.testing.OutreachArbitraries;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Records that calendars take. */
public final class CalendarRecordArbitraries {

    /** What tests read with. */
    public static final ReadContext CONTEXT = ReadContext.of(
            "icalendar", CommunityId.of("elm-park"), ZoneOffset.UTC, Instant.parse("2026-02-01T08:00:00Z"));

    /** The other libraries bring data of their own, which is right for these from 2009 to 2026. */
    private static final List<ZoneId> ZONES = List.of(
                    "America/Chicago",
                    "Europe/Madrid",
                    "Europe/London",
                    "Australia/Lord_Howe",
                    "Europe/Helsinki",
                    "America/New_York",
                    "America/Denver",
                    "Asia/Kolkata")
            .stream()
            .map(ZoneId::of)
            .collect(Collectors.toList());

    /**
     * Rules that biweekly and ical4j read as the RFC has them; where they do not is tested with the rules themselves.
     */
    private static final List<String> RULES = List.of(
            "FREQ=DAILY",
            "FREQ=DAILY;INTERVAL=3",
            "FREQ=WEEKLY",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH",
            "FREQ=WEEKLY;BYDAY=SA,SU",
            "FREQ=MONTHLY;BYDAY=-1TU",
            "FREQ=MONTHLY;BYDAY=2WE",
            "FREQ=MONTHLY;BYDAY=-1SU",
            "FREQ=MONTHLY;BYMONTHDAY=15",
            "FREQ=MONTHLY;BYMONTHDAY=31",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            "FREQ=YEARLY;BYMONTH=3;BYDAY=2SU",
            "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU");

    private CalendarRecordArbitraries() {}

    /** Public records of every type that calendars take, announced where they can be. */
    public static Arbitrary<EngagementRecord> records() {
        return Arbitraries.oneOf(List.<Arbitrary<EngagementRecord>>of(
                        MeetingArbitraries.safetyMeetings().map(EngagementRecord.class::cast),
                        MeetingArbitraries.meetingSeries().map(EngagementRecord.class::cast),
                        OutreachArbitraries.outreachSessions().map(EngagementRecord.class::cast)))
                .map(record -> record.toBuilder().visibility(Visibility.PUBLIC).build())
                .filter(record -> !(record instanceof Gathering<?> gathering) || gathering.wasAnnounced());
    }

    /** Series across daylight saving, with meetings that were called off, moved, made longer and added. */
    public static Arbitrary<MeetingSeries> series() {
        return Arbitraries.randomValue(CalendarRecordArbitraries::series);
    }

    private static MeetingSeries series(Random random) {
        ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
        RecurrenceRule open = RecurrenceRule.parse(RULES.get(random.nextInt(RULES.size())));
        LocalDateTime from = LocalDate.of(2009, 1, 1)
                .plusDays(random.nextInt(700))
                .atTime(random.nextInt(24), random.nextInt(4) * 15);
        List<LocalDateTime> starts = starts(open, from, zone);
        LocalDateTime first = starts.get(0);
        List<LocalDateTime> all = open.localTimes(first, zone, years(first))
                .limit(6 + random.nextInt(10))
                .collect(Collectors.toList());
        LocalDateTime last = all.get(all.size() - 1);
        RecurrenceRule.Builder limited = open.toBuilder();
        RecurrenceRule rule = random.nextBoolean()
                ? limited.count(all.size()).build()
                : limited.until(new Until.At(last.atZone(zone).toInstant())).build();
        return with(random, all, builder(random, zone).rule(rule).start(first));
    }

    private static List<LocalDateTime> starts(RecurrenceRule rule, LocalDateTime from, ZoneId zone) {
        return rule.localTimes(from, zone, years(from)).limit(1).collect(Collectors.toList());
    }

    private static DayPeriod years(LocalDateTime from) {
        return new DayPeriod(from.toLocalDate(), from.toLocalDate().plusYears(20));
    }

    private static MeetingSeries.Builder builder(Random random, ZoneId zone) {
        return MeetingSeries.builder()
                .id(MeetingSeriesId.of("s-" + random.nextInt(1_000)))
                .communityId(CommunityId.of("elm-park"))
                .revision(1 + random.nextInt(5))
                .recordedAt(Instant.ofEpochSecond(1_577_836_800L + random.nextInt(100_000_000)))
                .visibility(Visibility.PUBLIC)
                .title("Safety meeting, \"open\"; all")
                .kind(MeetingKind.PUBLIC_SAFETY)
                .zone(zone)
                .length(Duration.ofMinutes(30 + random.nextInt(1_500)))
                .place(Place.builder()
                        .kind(PlaceKinds.LIBRARY)
                        .name("Library, room 2")
                        .point(new GeoPoint(41.9, -87.7, GeoPoint.Precision.EXACT))
                        .build());
    }

    private static MeetingSeries with(Random random, List<LocalDateTime> all, MeetingSeries.Builder builder) {
        List<LocalDateTime> rest = new ArrayList<>(all.subList(1, all.size()));
        Set<LocalDateTime> added = new HashSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            added.add(all.get(0).plusDays(1 + random.nextInt(60)).plusMinutes(7));
        }
        for (int i = random.nextInt(3); i > 0 && rest.size() > 1; i--) {
            builder.addExclusion(rest.remove(random.nextInt(rest.size())));
        }
        for (int i = random.nextInt(3); i > 0 && rest.size() > 1; i--) {
            LocalDateTime moved = rest.remove(random.nextInt(rest.size()));
            MeetingOverride.Builder override = MeetingOverride.builder()
                    .originalStart(moved)
                    .start(moved.plusHours(random.nextInt(100) - 50).plusMinutes(1));
            if (random.nextBoolean()) {
                override.length(Duration.ofMinutes(7));
            }
            builder.addOverride(override.build());
        }
        return builder.additions(added).build();
    }
}
