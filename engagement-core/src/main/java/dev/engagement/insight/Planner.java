package dev.engagement.insight;

import dev.engagement.base.Code;
import dev.engagement.base.DayPeriod;
import dev.engagement.base.Place;
import dev.engagement.community.Community;
import dev.engagement.community.CommunityProfile;
import dev.engagement.gathering.Gathering;
import dev.engagement.id.RecordId;
import dev.engagement.insight.EngagementPlan.Item;
import dev.engagement.insight.EngagementPlan.Kind;
import dev.engagement.insight.ResponseTimes.Step;
import dev.engagement.meeting.MeetingKind;
import dev.engagement.meeting.MeetingOccurrence;
import dev.engagement.meeting.MeetingSeries;
import dev.engagement.meeting.SafetyMeeting;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        addQuiet(Kind.PLACE, places(), contact -> contact.place().stream(), "Be at a place of the kind ");
        addQuiet(Kind.TOPIC, topics(), contact -> contact.topics().stream(), "Talk with residents about ");
        addPartners();
        return items.stream().sorted().toList();
    }

    private void addGatherings() {
        records.announcedGatherings()
                .filter(gathering -> period.contains(gathering.day()))
                .forEach(this::addGathering);
    }

    private void addGathering(Gathering<?> gathering) {
        addMeeting(
                gathering.startInstant().atZone(gathering.zone()),
                gathering.length(),
                gathering.id(),
                gathering instanceof SafetyMeeting meeting ? Optional.of(meeting.kind()) : Optional.empty(),
                gathering instanceof SafetyMeeting ? "A meeting is announced." : "An outreach session is announced.");
    }

    /**
     * Occurrences of series for which there is no meeting of its own yet, whatever became of it. A draft is none yet:
     * nobody was told of it.
     */
    private void addSeries() {
        Set<List<Object>> own = records.all(SafetyMeeting.class)
                .filter(meeting -> meeting.seriesId().isPresent()
                        && !records.soFar(meeting.transitions()).isEmpty())
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
        addOverdue(
                Kind.PROMISE,
                promises.broken(),
                "1 promise passed its day or was dropped on ",
                " promises passed their day or were dropped, the first on ");
        addOverdue(
                Kind.PROMISE,
                promises.unanswered().stream()
                        .map(concern -> Due.of(
                                promises.answerDueOn(concern), concern.concern().id()))
                        .toList(),
                "1 concern should have been answered by ",
                " concerns should have been answered by now, the first by ");
        addOverdue(
                Kind.TELL_BACK,
                promises.toTellBack(),
                "1 outcome should have been told back by ",
                " outcomes should have been told back by now, the first by ");
        promises.dueUntil(period.to()).stream()
                .collect(Collectors.groupingBy(Due::step, Collectors.groupingBy(Due::day)))
                .forEach((step, days) -> days.forEach((day, due) -> addDue(step, day, due)));
    }

    /** What is overdue is one item, whatever its number: it is all for the first day. */
    private void addOverdue(Kind kind, List<Due> overdue, String one, String several) {
        if (!overdue.isEmpty()) {
            String sentence = overdue.size() == 1 ? one : overdue.size() + several;
            add(period.from(), kind, Due.ids(overdue), sentence + overdue.get(0).day() + ".");
        }
    }

    private void addDue(Optional<Step> step, LocalDate day, List<Due> due) {
        Kind kind = step.equals(Optional.of(Step.TOLD_BACK)) ? Kind.TELL_BACK : Kind.PROMISE;
        String what = step.map(Planner::promised).map(" "::concat).orElse("");
        String sentence = Finding.count(due.size(), "promise", "promises")
                + what
                + (due.size() == 1 ? " falls due." : " fall due.");
        add(day, kind, Due.ids(due), sentence);
    }

    private static String promised(Step step) {
        return switch (step) {
            case ACKNOWLEDGED -> "to acknowledge a concern";
            case ANSWERED -> "to answer a concern";
            case RESOLVED -> "to solve a concern";
            case TOLD_BACK -> "to tell back what came of a concern";
        };
    }

    /** Known places and topics whose last contact will be long ago in the period, or that never had any. */
    private void addQuiet(Kind kind, Stream<Code> known, Function<Contact, Stream<Code>> codes, String sentence) {
        Map<Code, Optional<LocalDate>> last = new TreeMap<>();
        known.forEach(code -> last.put(code, Optional.empty()));
        for (Contact contact : records.contacts()) {
            codes.apply(contact).filter(last::containsKey).forEach(code -> last.put(code, Optional.of(contact.day())));
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
