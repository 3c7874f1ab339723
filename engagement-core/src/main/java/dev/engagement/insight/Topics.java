package dev.engagement.insight;

import dev.engagement.base.Code;
import dev.engagement.base.DayPeriod;
import dev.engagement.concern.Concern;
import dev.engagement.concern.ConcernState;
import dev.engagement.id.RecordId;
import dev.engagement.id.SafetyMeetingId;
import dev.engagement.insight.Insight.Kind;
import dev.engagement.insight.Insight.Severity;
import dev.engagement.interaction.Interaction;
import dev.engagement.people.Participant;
import dev.engagement.record.EngagementRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What residents talk about, and what they talk about more than before. */
final class Topics {

    private final Finding finding;
    private final CommunityRecords records;
    private final InsightPolicy policy;

    Topics(Finding finding) {
        this.finding = finding;
        this.records = finding.records();
        this.policy = finding.policy();
    }

    List<Insight> insights() {
        DayPeriod now = records.lookBack(policy.lookBackDays());
        DayPeriod before = new DayPeriod(
                now.from().minusDays(policy.lookBackDays()), now.from().minusDays(1));
        TreeMap<Code, List<Voice>> topics = voices().filter(
                        voice -> !policy.catchAllTopics().contains(voice.topic()))
                .collect(Collectors.groupingBy(Voice::topic, TreeMap::new, Collectors.toList()));
        boolean comparable = topics.values().stream()
                .flatMap(List::stream)
                .anyMatch(voice -> voice.day().isBefore(now.from()));
        return topics.values().stream()
                .flatMap(voices -> rising(in(now, voices), in(before, voices), comparable).stream())
                .toList();
    }

    /**
     * One topic. Those whose ids were erased are nobody now and were each somebody else before, so that no erasure
     * makes a topic rise.
     *
     * @param comparable whether anything that was raised before is on record
     */
    private Optional<Insight> rising(List<Voice> now, List<Voice> before, boolean comparable) {
        long people = people(now);
        long erased = before.stream().filter(voice -> voice.person().isEmpty()).count();
        long earlier = people(before) + erased;
        long meetings = now.stream()
                .flatMap(voice -> voice.meeting().stream())
                .distinct()
                .count();
        boolean many = meetings >= policy.topicMeetings() || people >= policy.topicPeople();
        if (!many || people == 0 || people < policy.topicGrowth() * earlier) {
            return Optional.empty();
        }
        return Optional.of(finding.insight(
                Kind.TOPIC_RISING,
                Severity.MEDIUM,
                now.stream().map(Voice::day).min(LocalDate::compareTo).orElseThrow(),
                now.stream().map(Voice::id).toList(),
                Finding.count(people, "person", "people") + " raised the topic "
                        + now.get(0).topic()
                        + (meetings == 0 ? "" : ", in " + Finding.count(meetings, "meeting", "meetings") + ",")
                        + " in the " + policy.lookBackDays() + " days to " + records.asOf()
                        + (comparable
                                ? "; in as many days before: " + (erased == 0 ? "" : "at most ") + earlier + "."
                                : ". Nothing raised earlier is on record, so it need not be more than before."),
                "Start a problem-solving project: scan, analyse, respond, assess (SARA). Put the topic on the next"
                        + " meeting's agenda, and ask those who raised it."));
    }

    private Stream<Voice> voices() {
        Stream<Voice> concerns = records.concerns()
                .filter(concern -> concern.state() != ConcernState.WITHDRAWN)
                .map(ConcernAt::concern)
                .map(this::voice);
        Stream<Voice> interactions = records.all(Interaction.class)
                .filter(interaction -> interaction.outcome() == Interaction.Outcome.COMPLETED
                        && records.hasHappened(interaction.occurredAt()))
                .flatMap(interaction -> interaction.topics().stream().map(topic -> voice(interaction, topic)));
        return Stream.concat(concerns, interactions);
    }

    /** A concern speaks for whoever raised it and its supporters; raised anonymously in a contact, for that contact. */
    private Voice voice(Concern concern) {
        RecordId contact = concern.raisedIn()
                .flatMap(in -> in.interactionId().map(RecordId.class::cast))
                .orElse(concern.id());
        return new Voice(
                concern.category(),
                records.dayOf(concern.raisedAt()),
                concern.id(),
                person(concern, concern.raisedBy(), contact),
                concern.supporters(),
                concern.raisedIn().flatMap(in -> in.meetingId()));
    }

    private Voice voice(Interaction interaction, Code topic) {
        return new Voice(
                topic,
                records.dayOf(interaction.occurredAt()),
                interaction.id(),
                person(interaction, interaction.participant(), interaction.id()),
                0,
                Optional.empty());
    }

    /**
     * Somebody who is not identified is told apart by the record alone; somebody whose id was erased is not, since all
     * that they said would look like the words of so many people.
     */
    private static Optional<Object> person(EngagementRecord record, Participant participant, RecordId otherwise) {
        Optional<RecordId> unidentified =
                Optional.of(otherwise).filter(id -> record.redactedAt().isEmpty());
        return participant.resident().map(Object.class::cast).or(() -> unidentified);
    }

    private static List<Voice> in(DayPeriod period, List<Voice> voices) {
        return voices.stream().filter(voice -> period.contains(voice.day())).toList();
    }

    private static long people(List<Voice> voices) {
        long raised = voices.stream()
                .flatMap(voice -> voice.person().stream())
                .distinct()
                .count();
        return raised + voices.stream().mapToLong(Voice::supporters).sum();
    }

    /** One record in which somebody raised a topic. */
    private record Voice(
            Code topic,
            LocalDate day,
            RecordId id,
            Optional<Object> person,
            int supporters,
            Optional<SafetyMeetingId> meeting) {}
}
