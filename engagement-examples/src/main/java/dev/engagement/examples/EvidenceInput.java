package dev.engagement.examples;

import dev.engagement.community.Community;
import dev.engagement.evidence.EvidenceExtractor;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** What a record says, as an extractor read it; the array is made once and only read. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Reading(EvidenceExtractor extractor, long fingerprint, byte[] evidence, int hash) {}

    /** What is known of a community. */
    private static final class Place {
        /** That of its zone, by its own record if there is one. */
        private volatile EvidenceExtractor extractor;

        /** By which its first records were read; null as long as none could have a day. */
        private @Nullable EvidenceExtractor used;

        /** Where its records are; null until there is one. */
        private RecordTable.@Nullable Chain records;

        Place(EvidenceExtractor extractor) {
            this.extractor = extractor;
        }
    }

    /** Types whose records can say something; whether one does may depend on the zone. */
    private static final Set<RecordType> TELLING = Collections.unmodifiableSet(EnumSet.of(
            RecordType.INTERACTION,
            RecordType.SAFETY_MEETING,
            RecordType.OUTREACH_SESSION,
            RecordType.CONCERN,
            RecordType.COMMITMENT,
            RecordType.CONDUCT_FEEDBACK,
            RecordType.SURVEY_RESULT,
            RecordType.TIP));

    private final Fingerprint fingerprint;
    private final int assumedRespondents;
    private final EvidenceExtractor unknown;
    private final @Nullable Map<CommunityId, Community> known;
    private final ConcurrentMap<CommunityId, Place> places = new ConcurrentHashMap<>();

    /** There is one for each zone. */
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
        this.unknown = extractor(unknown);
        this.known = known;
        if (known != null) {
            known.values().forEach(community -> places.put(community.id(), new Place(extractor(community.zone()))));
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
                    EvidenceExtractor used = place.getValue().used;
                    return used == null || used == (community == null ? unknown : extractor(community.zone()));
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
        return taken(line, record, place, read(record, fingerprint.of(record, bytes), place.extractor));
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

    private EvidenceExtractor extractor(ZoneId zone) {
        return extractors.computeIfAbsent(zone, any -> EvidenceExtractor.of(community -> any, assumedRespondents));
    }

    private static Reading read(EngagementRecord record, long fingerprint, EvidenceExtractor extractor) {
        return new Reading(
                extractor,
                fingerprint,
                CompactEvidence.of(record, fingerprint, extractor.extract(record)),
                CompactEvidence.hash(record.id()));
    }

    private void learn(EngagementRecord record, Place place) {
        if (record.id() instanceof CommunityId && known == null) {
            communities.accept(record);
            if (record instanceof Community community) {
                place.extractor = extractor(community.zone());
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
        if (TELLING.contains(record.type())) {
            if (reading.extractor() != place.extractor) {
                reading = read(record, reading.fingerprint(), place.extractor);
            }
            if (place.used == null) {
                place.used = reading.extractor();
            }
            unsettled |= reading.extractor() != place.used;
        }
        records.merge(chain, reading.evidence(), reading.hash());
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
