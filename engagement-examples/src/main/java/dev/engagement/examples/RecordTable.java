package dev.engagement.examples;

import dev.engagement.evidence.RecordEvidence;
import dev.engagement.id.CommunityId;
import dev.engagement.trust.EvidenceAccumulator;
import dev.engagement.trust.EvidenceLedger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The evidence of very many records in little memory: some 60 bytes for each, in pages behind a hash table of their ids.
 * Not thread-safe.
 */
final class RecordTable {

    /** What is in one page; far more than one record takes. */
    private static final int PAGE = 1 << 20;

    /** Number of the community, length. */
    private static final int HEADER = Integer.BYTES + Short.BYTES;

    private static final int OFFSET_BITS = 40;
    private static final long OFFSET_MASK = (1L << OFFSET_BITS) - 1;

    private final List<CommunityId> communities = new ArrayList<>();
    private final List<byte[]> pages = new ArrayList<>();
    private long end;

    /** Bits of the hash above, the place behind 1 below; 0 if the slot is free. */
    private long[] slots = new long[1 << 16];

    private int size;

    /** A number for a further community. */
    int add(CommunityId community) {
        communities.add(community);
        return communities.size() - 1;
    }

    /**
     * Merges the evidence of a record with what is known of it.
     *
     * @param community number of the record's community
     * @param evidence what one of its revisions says
     * @param compact the same in its compact form
     */
    void merge(int community, RecordEvidence evidence, byte[] compact) {
        if ((size + 1) * 3L > slots.length * 2L) {
            grow();
        }
        int key = CompactEvidence.keyLength(compact, 0);
        long hash = hash(compact, 0, key);
        int slot = firstSlot(hash);
        while (slots[slot] != 0) {
            if (slots[slot] >>> OFFSET_BITS == hash >>> OFFSET_BITS && hasKey(offset(slots[slot]), compact, key)) {
                update(slot, community, evidence);
                return;
            }
            slot = slot + 1 & slots.length - 1;
        }
        size++;
        append(slot, hash, community, compact);
    }

    /** Whether two different records claim to be the same revision in force. */
    boolean isDisputed() {
        return LongStream.of(slots).anyMatch(this::isDisputed);
    }

    /** What is in force of the records that two claim to be, in the order of their ids. */
    List<RecordEvidence> disputed() {
        return LongStream.of(slots)
                .filter(this::isDisputed)
                .mapToObj(slot -> read(offset(slot)))
                .sorted(Comparator.comparing(RecordEvidence::recordId))
                .toList();
    }

    /** The ledgers of the communities that have a record in force, in no order; to be used up once. */
    Stream<EvidenceLedger> ledgers() {
        int[] ends = new int[communities.size() + 1];
        filled().forEach(offset -> ends[community(offset) + 1]++);
        Arrays.parallelPrefix(ends, Integer::sum);
        int[] next = ends.clone();
        long[] sorted = new long[size];
        filled().forEach(offset -> sorted[next[community(offset)]++] = offset);
        return IntStream.range(0, communities.size())
                .parallel()
                .filter(community -> ends[community] < ends[community + 1])
                .mapToObj(community -> ledger(community, Arrays.stream(sorted, ends[community], ends[community + 1])));
    }

    private EvidenceLedger ledger(int community, LongStream offsets) {
        EvidenceAccumulator sum = EvidenceAccumulator.create(communities.get(community));
        offsets.forEach(offset -> sum.accept(
                CompactEvidence.readLedger(page(offset), begin(offset), length(offset), communities.get(community))));
        return sum.result();
    }

    private LongStream filled() {
        return LongStream.of(slots).filter(slot -> slot != 0).map(RecordTable::offset);
    }

    private void update(int slot, int community, RecordEvidence evidence) {
        long offset = offset(slots[slot]);
        RecordEvidence known = read(offset);
        RecordEvidence now = known.merge(evidence);
        if (!now.equals(known)) {
            int its = now.communityId().equals(known.communityId()) ? community(offset) : community;
            append(slot, slots[slot], its, CompactEvidence.of(now));
        }
    }

    private void append(int slot, long hash, int community, byte[] compact) {
        int length = HEADER + compact.length;
        if (end + length > (long) pages.size() * PAGE) {
            end = (long) pages.size() * PAGE;
            pages.add(new byte[PAGE]);
        }
        ByteBuffer.wrap(page(end))
                .position((int) (end % PAGE))
                .putInt(community)
                .putShort((short) compact.length)
                .put(compact);
        slots[slot] = hash & ~OFFSET_MASK | end + 1;
        end += length;
    }

    private static long offset(long slot) {
        return (slot & OFFSET_MASK) - 1;
    }

    private boolean isDisputed(long slot) {
        return slot != 0 && CompactEvidence.isDisputed(page(offset(slot)), begin(offset(slot)));
    }

    private int community(long offset) {
        return ByteBuffer.wrap(page(offset)).getInt(begin(offset) - HEADER);
    }

    private int length(long offset) {
        return ByteBuffer.wrap(page(offset)).getShort(begin(offset) - Short.BYTES);
    }

    private RecordEvidence read(long offset) {
        return CompactEvidence.read(page(offset), begin(offset), length(offset), communities.get(community(offset)));
    }

    private boolean hasKey(long offset, byte[] compact, int key) {
        int begin = begin(offset);
        return Arrays.equals(page(offset), begin, Math.min(begin + key, PAGE), compact, 0, key);
    }

    private byte[] page(long offset) {
        return pages.get((int) (offset / PAGE));
    }

    private static int begin(long offset) {
        return (int) (offset % PAGE) + HEADER;
    }

    private int firstSlot(long hash) {
        return (int) hash & slots.length - 1;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (long filled : old) {
            if (filled != 0) {
                byte[] page = page(offset(filled));
                int begin = begin(offset(filled));
                int slot = firstSlot(hash(page, begin, CompactEvidence.keyLength(page, begin)));
                while (slots[slot] != 0) {
                    slot = slot + 1 & slots.length - 1;
                }
                slots[slot] = filled;
            }
        }
    }

    private static long hash(byte[] bytes, int from, int length) {
        long hash = length;
        for (int i = from; i < from + length; i++) {
            hash = (hash ^ bytes[i]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return hash;
    }
}
