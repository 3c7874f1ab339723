package dev.engagement.insight;

import dev.engagement.base.Code;
import dev.engagement.base.DayPeriod;
import dev.engagement.base.Gathering;
import dev.engagement.base.Place;
import dev.engagement.community.Community;
import dev.engagement.community.CommunityProfile;
import dev.engagement.id.RecordId;
import dev.engagement.id.RecordType;
import dev.engagement.insight.EngagementPlan.Item;
import dev.engagement.insight.EngagementPlan.Kind;
import dev.engagement.insight.ResponseTimes.Step;
import dev.engagement.meeting.MeetingKind;
import dev.engagement.meeting.MeetingOccurrence;
import dev.engagement.meeting.MeetingSeries;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.outreach.OutreachSession;
import dev.engagement.record.EngagementRecord;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a plan together, from what was known on the day before its period. */
final class Planner {

    private final CommunityRecords records;
    private final InsightPolicy policy;
    private final DayPeriod period;
    private final Finding finding;
    private final List<Item> items = new ArrayList<>();
    private final SortedSet<LocalDate> publicMeetings = new TreeSet<>();

    Planner(CommunityRecords records, InsightPolicy policy, DayPeriod period) {
        this.records = records;
        this.policy = policy;
        this.period = period;
        this.finding = new Finding(records, policy);
    }

    List<Item> items() {
        addGatherings();
        addSeries();
        addMeetingsDue();
        addPromises();
        addTellBack();
        addQuiet(Kind.PLACE, places(), contact -> contact.place().stream(), "Be at a place of the kind ");
        addQuiet(Kind.TOPIC, topics(), contact -> contact.topics().stream(), "Talk with residents about ");
        addPartners();
        return items.stream().sorted().toList();
    }

    private void addGatherings() {
        Stream.concat(records.all(SafetyMeeting.class), records.all(OutreachSession.class))
                .filter(record -> period.contains(((Gathering) record).day()))
                .filter(record -> records.isAnnounced((Gathering) record))
                .forEach(this::addGathering);
    }

    private void addGathering(EngagementRecord record) {
        Gathering gathering = (Gathering) record;
        addMeeting(
                gathering.startInstant().atZone(gathering.zone()),
                gathering.length(),
                record.id(),
                record instanceof SafetyMeeting meeting ? Optional.of(meeting.kind()) : Optional.empty(),
                record instanceof SafetyMeeting ? "A meeting is announced." : "An outreach session is announced.");
    }

    /** Occurrences of series for which there is no meeting of its own yet, whatever became of it. */
    private void addSeries() {
        Set<List<Object>> own = records.all(SafetyMeeting.class)
                .filter(meeting -> meeting.seriesId().isPresent())
                .map(meeting -> List.<Object>of(
                        meeting.seriesId().get(), meeting.originalStart().orElseThrow()))
                .collect(Collectors.toSet());
        records.all(MeetingSeries.class)
                .forEach(series -> series.occurrences(period)
                        .filter(occurrence -> !own.contains(List.of(series.id(), occurrence.originalStart())))
                        .forEach(occurrence -> addOccurrence(series, occurrence)));
    }

    private void addOccurrence(MeetingSeries series, MeetingOccurrence occurrence) {
        addMeeting(
                occurrence.start(),
                occurrence.length(),
                series.id(),
                Optional.of(series.kind()),
                "A series has a meeting, which is not announced yet.");
    }

    private void addMeeting(
            ZonedDateTime start, Duration length, RecordId id, Optional<MeetingKind> kind, String sentence) {
        LocalDate day = start.toLocalDate();
        items.add(new Item(day, Kind.MEETING, Optional.of(start), Optional.of(length), Set.of(id), sentence));
        if (kind.filter(Meetings::isPublic).isPresent()) {
            publicMeetings.add(day);
        }
    }

    /** Days by which a public meeting is due though none is planned. */
    private void addMeetingsDue() {
        Meetings meetings = new Meetings(finding);
        Optional<LocalDate> next = meetings.nextBy().map(this::notBefore);
        while (next.isPresent() && period.contains(next.get())) {
            LocalDate by = next.get();
            SortedSet<LocalDate> planned = publicMeetings.headSet(by.plusDays(1));
            LocalDate held = planned.isEmpty() ? by : planned.last();
            if (planned.isEmpty()) {
                add(by, Kind.MEETING_DUE, List.of(), "A public meeting is due by this day, and none is planned.");
            }
            publicMeetings.removeIf(day -> !day.isAfter(held));
            next = Optional.of(held.plus(meetings.rhythm()));
        }
    }

    private void addPromises() {
        Promises promises = new Promises(finding);
        for (Due due : promises.broken()) {
            add(due.day(), Kind.PROMISE, List.of(due.id()), "A promise should have been kept by " + due.day() + ".");
        }
        for (ConcernAt concern : promises.unanswered()) {
            LocalDate by = promises.answerDueOn(concern);
            String sentence = "A concern should have been answered by " + by + ".";
            add(by, Kind.PROMISE, List.of(concern.concern().id()), sentence);
        }
        for (Due due : promises.dueUntil(period.to())) {
            String sentence = due.step().map(Planner::promised).orElse("A promise falls due.");
            Kind kind = due.step().equals(Optional.of(Step.TOLD_BACK)) ? Kind.TELL_BACK : Kind.PROMISE;
            add(due.day(), kind, List.of(due.id()), sentence);
        }
    }

    private static String promised(Step step) {
        return switch (step) {
            case ACKNOWLEDGED -> "The acknowledgement of a concern falls due.";
            case ANSWERED -> "The answer to a concern falls due.";
            case RESOLVED -> "The resolution of a concern falls due.";
            case TOLD_BACK -> "Telling back what came of a concern falls due.";
        };
    }

    private void addTellBack() {
        for (Due due : new Promises(finding).toTellBack()) {
            boolean concern = due.id().type() == RecordType.CONCERN;
            String sentence = "Tell back what came of a " + (concern ? "concern" : "promise")
                    + "; that should have been done by " + due.day() + ".";
            add(due.day(), Kind.TELL_BACK, List.of(due.id()), sentence);
        }
    }

    /** Places or topics whose last contact will be long ago in the period, or that are known and never had any. */
    private void addQuiet(Kind kind, Stream<Code> known, Function<Contact, Stream<Code>> codes, String sentence) {
        SortedMap<Code, Optional<LocalDate>> last = new TreeMap<>();
        known.forEach(code -> last.put(code, Optional.empty()));
        LocalDate forgotten = records.asOf().minusDays(policy.forgetDays());
        for (Contact contact : records.contacts()) {
            codes.apply(contact)
                    .filter(code -> last.containsKey(code) || contact.day().isAfter(forgotten))
                    .forEach(code -> last.put(code, Optional.of(contact.day())));
        }
        last.forEach((code, day) -> add(
                day.map(before -> before.plusDays(policy.contactQuietDays())).orElse(period.from()),
                kind,
                List.of(),
                sentence
                        + code
                        + day.map(before -> ": the last contact was on " + before + ".")
                                .orElse(": no contact is on record.")));
    }

    private Stream<Code> places() {
        return profile().flatMap(profile -> profile.gatheringPlaces().stream().map(Place::kind));
    }

    private Stream<Code> topics() {
        return profile().flatMap(profile -> profile.knownConcerns().stream());
    }

    private Stream<CommunityProfile> profile() {
        return records.community().flatMap(Community::profile).stream();
    }

    private void addPartners() {
        Partners partners = new Partners(records);
        partners.partnerships().forEach(partnership -> {
            LocalDate last = partners.lastSign(partnership);
            add(
                    last.plusDays(policy.partnerQuietDays()),
                    Kind.PARTNER,
                    List.of(partnership.id()),
                    "Call a partner: the last thing done together was on " + last + ".");
        });
    }

    private LocalDate notBefore(LocalDate day) {
        return day.isBefore(period.from()) ? period.from() : day;
    }

    /** Adds what is due in the period; what was due before it, on its first day. */
    private void add(LocalDate due, Kind kind, Collection<? extends RecordId> ids, String sentence) {
        if (!due.isAfter(period.to())) {
            items.add(new Item(
                    notBefore(due), kind, Optional.empty(), Optional.empty(), new TreeSet<RecordId>(ids), sentence));
        }
    }
}
