package dev.engagement.insight;

import dev.engagement.bulletin.SafetyBulletin;
import dev.engagement.concern.Commitment;
import dev.engagement.concern.Concern;
import dev.engagement.concern.Duplicates;
import dev.engagement.concern.MadeIn;
import dev.engagement.id.ConcernId;
import dev.engagement.id.SubjectId;
import dev.engagement.insight.Loop.Discussion;
import dev.engagement.log.EngagementLog;
import dev.engagement.meeting.AgendaItem;
import dev.engagement.meeting.Minutes;
import dev.engagement.meeting.MinutesEntry;
import dev.engagement.meeting.SafetyMeeting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what belongs to the loop of a concern among the records of its community. */
final class Loops {

    private final EngagementLog log;
    private final CommunityRecords records;
    private final Map<MadeIn, List<Commitment>> promised = new HashMap<>();
    private final Map<SubjectId, List<Discussion>> discussions = new HashMap<>();
    private final Map<SubjectId, List<SafetyBulletin>> bulletins = new HashMap<>();

    private Loops(EngagementLog log, CommunityRecords records) {
        this.log = log;
        this.records = records;
        records.all(Commitment.class)
                .forEach(commitment -> commitment.madeIn().ifPresent(where -> add(promised, where, commitment)));
        records.all(SafetyMeeting.class)
                .sorted(Comparator.comparing(SafetyMeeting::startInstant).thenComparing(SafetyMeeting::id))
                .forEach(this::readAgenda);
        records.all(SafetyBulletin.class)
                .forEach(bulletin -> bulletin.about().forEach(subject -> add(bulletins, subject, bulletin)));
    }

    /** The loops of all concerns raised so far, in the order of their ids. */
    static List<LoopAt> of(EngagementLog log, CommunityRecords records) {
        Loops loops = new Loops(log, records);
        return records.concerns().map(loops::loop).toList();
    }

    private void readAgenda(SafetyMeeting meeting) {
        for (AgendaItem item : meeting.agenda()) {
            List<MinutesEntry> minutes = meeting.minutes().map(Minutes::entries).orElse(List.of()).stream()
                    .filter(entry -> entry.agendaItemId().equals(Optional.of(item.id())))
                    .toList();
            Discussion discussion = new Discussion(meeting, item, minutes);
            item.about().forEach(subject -> add(discussions, subject, discussion));
        }
    }

    /** The loop of a concern; a duplicate is handled where the concern is that stands for it. */
    private LoopAt loop(ConcernAt concern) {
        ConcernAt handled = Duplicates.original(concern.concern(), id -> log.find(id, Concern.class))
                .map(original -> new ConcernAt(original, records))
                .orElse(concern);
        ConcernId id = handled.concern().id();
        List<Discussion> about = discussions.getOrDefault(SubjectId.from(id), List.of());
        List<Commitment> commitments = commitments(id, about);
        List<SafetyBulletin> told = Stream.concat(
                        Stream.of(SubjectId.from(id)),
                        commitments.stream().map(Commitment::id).map(SubjectId::from))
                .flatMap(subject -> bulletins.getOrDefault(subject, List.of()).stream())
                .distinct()
                .sorted(Comparator.comparing(SafetyBulletin::id))
                .toList();
        return new LoopAt(concern, handled, about, commitments, told);
    }

    private List<Commitment> commitments(ConcernId concern, List<Discussion> about) {
        Stream<MadeIn> places = Stream.concat(
                Stream.of(MadeIn.concern(concern)),
                about.stream()
                        .map(discussion -> MadeIn.agendaItem(
                                discussion.meeting().id(), discussion.item().id())));
        Stream<Commitment> inMinutes = about.stream()
                .flatMap(discussion -> discussion.minutes().stream())
                .flatMap(entry -> entry.commitmentId().stream())
                .flatMap(id -> log.find(id, Commitment.class).stream());
        return Stream.concat(places.flatMap(place -> promised.getOrDefault(place, List.of()).stream()), inMinutes)
                .distinct()
                .sorted(Comparator.comparing(Commitment::id))
                .toList();
    }

    private static <K, V> void add(Map<K, List<V>> map, K key, V value) {
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
    }
}
