package dev.engagement.examples;

import dev.engagement.community.Community;
import dev.engagement.evidence.EvidenceExtractor;
import dev.engagement.evidence.RecordEvidence;
import dev.engagement.id.CommunityId;
import dev.engagement.id.RecordType;
import dev.engagement.json.EngagementFormat;
import dev.engagement.json.ReadResult.Accepted;
import dev.engagement.log.EngagementLog;
import dev.engagement.record.EngagementRecord;
import dev.engagement.trust.EvidenceLedger;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The evidence of the records of some files, of which nothing else stays in memory; the ledgers are those of a log of
 * the same records.
 *
 * <p>A quick reading does if equal lines are equal records, no two others claim to be the same revision, and no
 * community comes behind its records and lies in another zone than was assumed till then. If not, everything is read
 * once more with what is known then. Not thread-safe.
 */
final class EvidenceInput extends Input {

    /** What stands for the content of a record. */
    private interface Fingerprint {
        long of(EngagementRecord record, ByteBuffer line);
    }

    /** What a record says, as it was read in a zone; the array is made once and only read. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Reading(ZoneId zone, RecordEvidence evidence, boolean isEmpty, byte[] compact, int hash) {}

    /** What is known of a community. */
    private static final class Place {
        /** By its own record, if there is one. */
        private volatile ZoneId zone;

        /** The zone in which its first records were read; null as long as none had a day. */
        private @Nullable ZoneId used;

        /** Where its records are; null until there is one. */
        private RecordTable.@Nullable Chain records;

        Place(ZoneId zone) {
            this.zone = zone;
        }
    }

    private final Fingerprint fingerprint;
    private final int assumedRespondents;
    private final ZoneId unknown;
    private final @Nullable Map<CommunityId, Community> known;
    private final ConcurrentMap<CommunityId, Place> places = new ConcurrentHashMap<>();
    private final ConcurrentMap<ZoneId, EvidenceExtractor> extractors = new ConcurrentHashMap<>();

    private final EngagementLog.Accumulator communities =
            EngagementLog.create(EngagementFormat.RECORDS.canonicalOrder());
    private RecordTable records = new RecordTable();
    private List<String> conflicts = List.of();
    private final SortedMap<CommunityId, EvidenceLedger> recordLedgers = new TreeMap<>();
    private boolean unsettled;

    private EvidenceInput(
            PrintStream remarks,
            Fingerprint fingerprint,
            int assumedRespondents,
            ZoneId unknown,
            @Nullable Map<CommunityId, Community> known) {
        super(remarks);
        this.fingerprint = fingerprint;
        this.assumedRespondents = assumedRespondents;
        this.unknown = unknown;
        this.known = known;
        if (known != null) {
            known.values().forEach(community -> places.put(community.id(), new Place(community.zone())));
        }
    }

    /**
     * Reads the files to their ends.
     *
     * @param assumedRespondents of a survey that does not publish their number
     * @param unknown the zone of a community whose own record is not there
     */
    static EvidenceInput read(InputFiles files, int assumedRespondents, ZoneId unknown, Console console) {
        try (InputFiles again = files.rereadable(console.in())) {
            EvidenceInput quick = new EvidenceInput(
                    console.err(), (record, line) -> checksum(line), assumedRespondents, unknown, null);
            quick.read(again);
            if (quick.isSettled()) {
                return quick.summed();
            }
            EvidenceInput thorough = new EvidenceInput(
                    new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                    (record, line) -> EngagementFormat.RECORDS.fingerprint(record),
                    assumedRespondents,
                    unknown,
                    quick.communities());
            thorough.read(again);
            return thorough.summed();
        }
    }

    /** The communities' own records in force. */
    Map<CommunityId, Community> communities() {
        return known != null
                ? known
                : communities.result().records(Community.class).collect(Collectors.toMap(Community::id, any -> any));
    }

    /** The ledger of each community that has a record in force, in the order of their ids. */
    SortedMap<CommunityId, EvidenceLedger> recordLedgers() {
        return Collections.unmodifiableSortedMap(recordLedgers);
    }

    @Override
    List<String> conflicts() {
        return conflicts;
    }

    /** Adds the evidence up, and forgets of which record it is. */
    private EvidenceInput summed() {
        conflicts = records.disputed().stream()
                .map(record -> record.recordId().type().code() + " " + record.recordId()
                        + " has two different records of revision " + record.revision())
                .toList();
        List<EvidenceLedger> ledgers = records.ledgers().toList();
        records = new RecordTable();
        ledgers.forEach(ledger -> recordLedgers.put(ledger.communityId(), ledger));
        return this;
    }

    private boolean isSettled() {
        Map<CommunityId, Community> last = communities();
        return !unsettled
                && !records.isDisputed()
                && places.entrySet().stream().allMatch(place -> {
                    Community community = last.get(place.getKey());
                    ZoneId zone = place.getValue().used;
                    return zone == null || zone.equals(community == null ? unknown : community.zone());
                });
    }

    private void read(InputFiles files) {
        ExecutorService executor =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            files.read(
                    InputStream.nullInputStream(),
                    (name, bytes) -> rejections().read(name, bytes, executor, this::make, taken -> taken.accept(name)));
        } finally {
            executor.shutdownNow();
        }
    }

    /** Does what can be done by several threads at a time, and gives what is left to be done in order. */
    private Consumer<String> make(Accepted<Object> line, ByteBuffer bytes) {
        if (!(line.value() instanceof EngagementRecord record)) {
            return file -> addLedger(file, line);
        }
        Place place = places.get(record.communityId());
        if (place == null) {
            place = places.computeIfAbsent(record.communityId(), any -> new Place(unknown));
        }
        return taken(line, record, place, read(record, fingerprint.of(record, bytes), place.zone));
    }

    private Consumer<String> taken(Accepted<Object> line, EngagementRecord record, Place place, Reading reading) {
        if (record.id() instanceof CommunityId || isNotable(line, record)) {
            return file -> {
                note(file, line, record);
                learn(record, place);
                accept(record, place, reading);
            };
        }
        RecordType type = record.type();
        return file -> {
            note(type);
            accept(record, place, reading);
        };
    }

    private Reading read(EngagementRecord record, long mark, ZoneId zone) {
        RecordEvidence evidence = extractors
                .computeIfAbsent(zone, any -> EvidenceExtractor.of(community -> any, assumedRespondents))
                .recordEvidence(record, mark);
        return new Reading(
                zone,
                evidence,
                evidence.evidence().isEmpty(),
                CompactEvidence.of(evidence),
                CompactEvidence.hash(record.id()));
    }

    private void learn(EngagementRecord record, Place place) {
        if (record.id() instanceof CommunityId && known == null) {
            communities.accept(record);
            if (record instanceof Community community) {
                place.zone = community.zone();
            }
        }
    }

    private void accept(EngagementRecord record, Place place, Reading made) {
        RecordTable.Chain chain = place.records;
        if (chain == null) {
            chain = records.add(record.communityId());
            place.records = chain;
        }
        Reading reading = made;
        if (!reading.isEmpty()) {
            if (!reading.zone().equals(place.zone)) {
                reading = read(record, reading.evidence().fingerprint(), place.zone);
            }
            if (place.used == null) {
                place.used = reading.zone();
            }
            unsettled |= !reading.zone().equals(place.used);
        }
        records.merge(chain, reading.evidence(), reading.compact(), reading.hash());
    }

    /** 64 bits of two checksums. */
    private static long checksum(ByteBuffer line) {
        byte[] bytes = new byte[line.remaining()];
        line.duplicate().get(bytes);
        CRC32 first = new CRC32();
        first.update(bytes);
        CRC32C second = new CRC32C();
        second.update(bytes);
        return first.getValue() << 32 | second.getValue();
    }
}
