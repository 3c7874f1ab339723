package dev.engagement.log;

import dev.engagement.concern.Concern;
import dev.engagement.id.CommunityId;
import dev.engagement.id.ConcernId;
import dev.engagement.id.RecordId;
import dev.engagement.id.ResidentId;
import dev.engagement.record.EngagementRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records by id; the highest revision is in force, older ones are kept.
 *
 * <p>Merging two logs is the union of their records: associative, commutative and idempotent, so it does not matter in
 * which order, how often or on which machine records arrive. A tombstone wins over every revision and removes the
 * content of all of them.
 *
 * <p>Two different records of the same revision are a {@link RevisionConflict}. Both are kept, and the greater one in
 * the log's canonical order is in force, so that every machine picks the same. The order is handed in, since this
 * module has no written form of a record; engagement-json has one, by the canonical JSON.
 *
 * <p>This class is immutable and thread-safe. For many records use {@link #create}.
 */
public final class EngagementLog {

    private static final Logger LOG = LoggerFactory.getLogger(EngagementLog.class);

    private final Comparator<? super EngagementRecord> order;
    private final SortedMap<RecordId, History> histories;

    /** The records in force by community, once they were asked for; always worked out to the same. */
    private volatile @Nullable Map<CommunityId, List<EngagementRecord>> communities;

    private EngagementLog(Comparator<? super EngagementRecord> order, SortedMap<RecordId, History> histories) {
        this.order = order;
        this.histories = histories;
    }

    /**
     * {@return a log without records}
     *
     * @param canonicalOrder total order of different records with the same id and revision; consistent with equals
     */
    public static EngagementLog empty(Comparator<? super EngagementRecord> canonicalOrder) {
        return new EngagementLog(Objects.requireNonNull(canonicalOrder, "canonicalOrder"), new TreeMap<>());
    }

    /**
     * {@return a mutable log that takes many records}
     *
     * @param canonicalOrder as in {@link #empty}
     */
    public static Accumulator create(Comparator<? super EngagementRecord> canonicalOrder) {
        return new Accumulator(Objects.requireNonNull(canonicalOrder, "canonicalOrder"));
    }

    /**
     * {@return this log with one more record; the same log if it is already there or erased}
     *
     * @param record the record
     */
    public EngagementLog with(EngagementRecord record) {
        return create(order).addAll(this).accept(record).result();
    }

    /**
     * {@return the union of this log and the other, with this log's canonical order}
     *
     * @param other the other log
     */
    public EngagementLog merge(EngagementLog other) {
        return create(order).addAll(this).addAll(other).result();
    }

    /**
     * {@return the log as it was known at a moment: without what was recorded later}
     *
     * @param recordedAt the moment
     */
    public EngagementLog asOf(Instant recordedAt) {
        SortedMap<RecordId, History> then = new TreeMap<>();
        histories.forEach((id, history) -> history.asOf(recordedAt).ifPresent(known -> then.put(id, known)));
        return new EngagementLog(order, then);
    }

    /**
     * {@return the record in force, possibly a tombstone; empty if the id is unknown}
     *
     * @param id id of the record
     */
    public Optional<EngagementRecord> find(RecordId id) {
        return Optional.ofNullable(histories.get(id)).map(History::current);
    }

    /**
     * {@return the record in force if it is of this class; empty if the id is unknown or erased}
     *
     * @param <R> the class
     * @param id id of the record
     * @param type the class
     */
    public <R extends EngagementRecord> Optional<R> find(RecordId id, Class<R> type) {
        return find(id).filter(type::isInstance).map(type::cast);
    }

    /** {@return the records in force, tombstones included, in the order of their ids} */
    public Stream<EngagementRecord> records() {
        return histories.values().stream().map(History::current);
    }

    /**
     * {@return the records in force of one class, in the order of their ids}
     *
     * @param <R> the class
     * @param type the class
     */
    public <R extends EngagementRecord> Stream<R> records(Class<R> type) {
        return records().filter(type::isInstance).map(type::cast);
    }

    /**
     * {@return the records in force of one community, in the order of their ids}
     *
     * @param community id of the community
     */
    public Stream<EngagementRecord> records(CommunityId community) {
        Map<CommunityId, List<EngagementRecord>> known = communities;
        if (known == null) {
            known = records().collect(Collectors.groupingBy(EngagementRecord::communityId));
            communities = known;
        }
        return known.getOrDefault(community, List.of()).stream();
    }

    /**
     * {@return all revisions of a record, oldest first; empty if the id is unknown}
     *
     * @param id id of the record
     */
    public List<EngagementRecord> revisions(RecordId id) {
        return Optional.ofNullable(histories.get(id)).map(History::records).orElse(List.of());
    }

    /** {@return all revisions of all records, by id, oldest first: what to write in order to keep the log} */
    public Stream<EngagementRecord> revisions() {
        return histories.values().stream().flatMap(history -> history.records().stream());
    }

    /** {@return the records that contradict each other, in the order of their ids; empty if none do} */
    public List<RevisionConflict> conflicts() {
        return histories.values().stream()
                .flatMap(history -> history.conflicts().stream())
                .toList();
    }

    /**
     * {@return what does not fit together between records that are each fine by themselves, in the order of their ids;
     * empty if all does}
     *
     * <ul>
     *   <li>A concern that stands for another one exists and is no duplicate itself, so no cycle forms.
     *   <li>Parents of communities form no cycle.
     *   <li>A session begins within the period of its program.
     *   <li>The original due day of a commitment stays as it first was.
     *   <li>A survey response fits its instrument, which is frozen then, and its questions do not change any more.
     * </ul>
     *
     * <p>A program, parent or instrument that is not in the log may be elsewhere, and is no problem. Records that
     * contradict each other are in {@link #conflicts()}.
     */
    public List<LogProblem> problems() {
        return LogCheck.problems(this);
    }

    /**
     * Erases a resident. Each record that carries the id in any revision is replaced: one that says nothing but what it
     * says about the resident (a consent, a survey response) by a tombstone, and so is one of the last revision that
     * there can be; any other by a new revision without the resident and without their words. No revision of the new
     * log holds the id, and none does after merging any older copy of this log into it.
     *
     * <ul>
     *   <li>What the resident said or raised becomes anonymous. It loses its free texts, its attributes and external
     *       ids, and of its place all but the kind; the agency it was referred to is blotted out. Its times, codes and
     *       numbers stay, so that ledgers, scores and promises stay as they were; where different people are counted,
     *       they are nobody any more. The same goes for what was promised to them alone about a concern they raised.
     *   <li>Their registrations are removed from meetings.
     *   <li>Anywhere else an external id or attribute that holds the id is dropped, and in a text the id is blotted
     *       out. It is found as a word, so ids should be unlike other words, as {@code Pseudonyms} makes them. A name
     *       written into somebody else's text is not found.
     *   <li>Ids of records and codes stay as they are; they are never made from ids of residents.
     * </ul>
     *
     * <p>Records that this log does not know yet cannot be erased from it: erase again after merging one that went on
     * elsewhere. Erasing again changes nothing.
     *
     * @param resident whom to erase
     * @param erasedAt when that is done; the new revisions are recorded then, and never before the ones they replace
     * @return the log without the resident, and what was done
     */
    public Erasure erase(ResidentId resident, Instant erasedAt) {
        Set<ConcernId> raisedByThem = revisions()
                .filter(record -> record instanceof Concern concern
                        && concern.raisedBy().resident().equals(Optional.of(resident)))
                .map(record -> ((Concern) record).id())
                .collect(Collectors.toSet());
        List<Erasure.Step> steps = new ArrayList<>();
        Accumulator after = create(order).addAll(this);
        for (History history : histories.values()) {
            Redaction redaction = new Redaction(resident, raisedByThem);
            redaction.replacement(history.records(), erasedAt).ifPresent(replacement -> {
                after.accept(replacement);
                steps.add(redaction.step(replacement));
            });
        }
        LOG.info("A resident was erased from {} records", steps.size());
        return new Erasure(after.result(), steps);
    }

    /** {@return the number of records in force, tombstones included} */
    public int size() {
        return histories.size();
    }

    /** Equal if both hold the same records. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EngagementLog log && log.histories.equals(histories);
    }

    @Override
    public int hashCode() {
        return histories.hashCode();
    }

    /** The number of records. */
    @Override
    public String toString() {
        return "EngagementLog{size=" + size() + "}";
    }

    /**
     * Collects records into a log, in any order and any number of parts.
     *
     * <p>This class is mutable and not thread-safe; give each thread its own and combine them.
     */
    public static final class Accumulator {

        private final Comparator<? super EngagementRecord> order;
        private final Map<RecordId, History> histories = new HashMap<>();

        private Accumulator(Comparator<? super EngagementRecord> order) {
            this.order = order;
        }

        /**
         * Adds one record; adding it again changes nothing.
         *
         * @param record the record, possibly a tombstone
         * @return this accumulator
         */
        public Accumulator accept(EngagementRecord record) {
            histories.merge(record.id(), new History(List.of(record)), (known, added) -> known.with(record, order));
            return this;
        }

        /**
         * Adds the records of another accumulator, which stays as it is.
         *
         * @param other the other accumulator
         * @return this accumulator
         */
        public Accumulator combine(Accumulator other) {
            return join(other.histories);
        }

        /**
         * Adds the records of a log.
         *
         * @param log the log
         * @return this accumulator
         */
        public Accumulator addAll(EngagementLog log) {
            return join(log.histories);
        }

        /** {@return the log so far; this accumulator can go on} */
        public EngagementLog result() {
            return new EngagementLog(order, new TreeMap<>(histories));
        }

        private Accumulator join(Map<RecordId, History> others) {
            others.forEach((id, history) -> histories.merge(id, history.inOrder(order), (a, b) -> a.merge(b, order)));
            return this;
        }
    }
}
