package dev.engagement.insight;

import dev.engagement.base.DayPeriod;
import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Transition;
import dev.engagement.community.Community;
import dev.engagement.community.ServicePromises;
import dev.engagement.concern.Concern;
import dev.engagement.gathering.Gathering;
import dev.engagement.gathering.GatheringState;
import dev.engagement.id.CommunityId;
import dev.engagement.interaction.Interaction;
import dev.engagement.log.EngagementLog;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.Tombstone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The records of one community, read as things stood at the end of a day: what happened later is not seen, whenever it
 * was written down.
 */
final class CommunityRecords {

    private static final int LAST_YEAR = 9_999;

    private final CommunityId id;
    private final LocalDate asOf;
    private final Optional<Community> community;
    private final ZoneId zone;
    private final Instant end;
    private final List<EngagementRecord> records;

    private CommunityRecords(
            EngagementLog log, CommunityId id, List<EngagementRecord> records, LocalDate asOf, ZoneId unknown) {
        this.id = id;
        this.asOf = asOf;
        this.records = records;
        this.community = log.find(id, Community.class);
        this.zone = community.map(Community::zone).orElse(unknown);
        this.end = asOf.plusDays(1).atStartOfDay(zone).toInstant();
    }

    static CommunityRecords of(EngagementLog log, CommunityId id, LocalDate asOf, ZoneId unknown) {
        check(asOf);
        return new CommunityRecords(log, id, log.records(id).toList(), asOf, unknown);
    }

    /** All communities that a log knows by a record of their own or of something in them. */
    static List<CommunityRecords> all(EngagementLog log, LocalDate asOf, ZoneId unknown) {
        check(asOf);
        SortedMap<CommunityId, List<EngagementRecord>> records = new TreeMap<>();
        log.records()
                .filter(record -> !(record instanceof Tombstone))
                .forEach(record -> records.computeIfAbsent(record.communityId(), id -> new ArrayList<>())
                        .add(record));
        List<CommunityRecords> all = new ArrayList<>();
        records.forEach((id, its) -> all.add(new CommunityRecords(log, id, its, asOf, unknown)));
        return all;
    }

    private static void check(LocalDate asOf) {
        if (asOf.getYear() < 1 || asOf.getYear() > LAST_YEAR) {
            throw new InvalidValueException("Insight", "asOf", "lie in the years 1 to 9999", asOf);
        }
    }

    CommunityId id() {
        return id;
    }

    LocalDate asOf() {
        return asOf;
    }

    Optional<Community> community() {
        return community;
    }

    ServicePromises promises() {
        return community.flatMap(Community::promises).orElse(ServicePromises.NONE);
    }

    ZoneId zone() {
        return zone;
    }

    /** The first moment after the day. */
    Instant end() {
        return end;
    }

    LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    boolean hasHappened(Instant at) {
        return at.isBefore(end);
    }

    boolean hasHappened(LocalDate day) {
        return !day.isAfter(asOf);
    }

    /** The moves of a lifecycle so far. */
    <S extends Enum<S>> List<Transition<S>> soFar(List<Transition<S>> moves) {
        return moves.stream().filter(move -> hasHappened(move.at())).toList();
    }

    Optional<Instant> soFar(Optional<Instant> at) {
        return at.filter(this::hasHappened);
    }

    Stream<EngagementRecord> all() {
        return records.stream();
    }

    <R extends EngagementRecord> Stream<R> all(Class<R> type) {
        return records.stream().filter(type::isInstance).map(type::cast);
    }

    /** The concerns raised so far, as they stood. */
    Stream<ConcernAt> concerns() {
        return all(Concern.class)
                .filter(concern -> hasHappened(concern.raisedAt()))
                .map(concern -> new ConcernAt(concern, this));
    }

    /** The meetings and sessions held so far. */
    Stream<Gathering<?>> heldGatherings() {
        return gatherings().filter(gathering -> gathering.isHeld() && hasHappened(gathering.day()));
    }

    /** The meetings and sessions of which people were told, and neither the day nor a change of plan has come. */
    Stream<Gathering<?>> announcedGatherings() {
        return gatherings().filter(this::isAnnounced);
    }

    private Stream<Gathering<?>> gatherings() {
        return all(Gathering.class).map(gathering -> gathering);
    }

    /** Whether people were told about a meeting or session, and neither its day nor a change of plan has come. */
    boolean isAnnounced(Gathering<?> gathering) {
        List<Transition<GatheringState>> moves = soFar(gathering.transitions());
        return !hasHappened(gathering.day())
                && !moves.isEmpty()
                && moves.get(moves.size() - 1).to() == GatheringState.ANNOUNCED;
    }

    /** The contacts so far, oldest first: completed interactions, and meetings and sessions held. */
    List<Contact> contacts() {
        Stream<Contact> interactions = all(Interaction.class)
                .filter(interaction -> interaction.outcome() == Interaction.Outcome.COMPLETED)
                .filter(interaction -> hasHappened(interaction.occurredAt()))
                .map(interaction -> Contact.of(interaction, dayOf(interaction.occurredAt())));
        return Stream.concat(interactions, heldGatherings().map(Contact::of))
                .sorted(Comparator.comparing(Contact::day).thenComparing(Contact::id))
                .toList();
    }

    /** Whether any contact after a day is on record, so that somebody still writes contacts down. */
    boolean hasContactAfter(LocalDate day) {
        return contacts().stream().anyMatch(contact -> contact.day().isAfter(day));
    }

    /** The days up to the last one, as many as are looked back on. */
    DayPeriod lookBack(int days) {
        return new DayPeriod(asOf.minusDays(days - 1L), asOf);
    }
}
