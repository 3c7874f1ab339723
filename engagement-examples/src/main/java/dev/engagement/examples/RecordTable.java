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
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The evidence of very many records in little memory: some 70 bytes for each, in pages behind a hash table of their
 * ids. Not thread-safe.
 */
final class RecordTable {

    /** A community, and where its records are: in stretches of pages, each of which names the one before. */
    static final class Chain {
        private final int number;
        private final CommunityId community;
        private int inForce;
        private int stretch = LEAST_STRETCH;
        private long last = NONE;
        private long end;
        private long limit;

        private Chain(int number, CommunityId community) {
            this.number = number;
            this.community = community;
        }
    }

    /** What is in one page, of which a record may need more; small enough for collectors to move it. */
    private static final int PAGE = 1 << 18;

    /** Number of the community, length. */
    private static final int HEADER = 2 * Integer.BYTES;

    /** Place of the stretch before, length of this one. */
    private static final int LINK = Long.BYTES + Integer.BYTES;

    private static final int LEAST_STRETCH = 1 << 8;
    private static final int LONGEST_STRETCH = 1 << 11;

    /** No stretch; number of the community of what is no longer in force. */
    private static final int NONE = -1;

    private static final int OFFSET_BITS = 36;
    private static final long OFFSET_MASK = (1L << OFFSET_BITS) - 1;

    private final List<Chain> chains = new ArrayList<>();
    private final List<byte[]> pages = new ArrayList<>();
    private long end;

    /** Bits of the hash above, the place behind 1 below; 0 if the slot is free. */
    private long[] slots = new long[1 << 16];

    private int size;

    /** Whether something disputed was ever put in. */
    private boolean disputes;

    /** A place for the records of a further community. */
    Chain add(CommunityId community) {
        Chain chain = new Chain(chains.size(), community);
        chains.add(chain);
        return chain;
    }

    /**
     * Merges the evidence of a record with what is known of it.
     *
     * @param community the record's
     * @param compact what one of its revisions says
     * @param hash of the record's id
     */
    void merge(Chain community, byte[] compact, int hash) {
        if ((size + 1) * 3L > slots.length * 2L) {
            grow();
        }
        long marked = (long) hash << OFFSET_BITS;
        int slot = firstSlot(marked);
        int key = CompactEvidence.keyLength(compact);
        while (slots[slot] != 0) {
            if ((slots[slot] & ~OFFSET_MASK) == marked && hasKey(offset(slots[slot]), compact, key)) {
                update(slot, community, compact);
                return;
            }
            slot = slot + 1 & slots.length - 1;
        }
        size++;
        append(slot, marked, community, compact);
    }

    /** Whether two different records claim to be the same revision in force. */
    boolean isDisputed() {
        return !disputed().isEmpty();
    }

    /** What is in force of the records that two claim to be, in the order of their ids. */
    List<RecordEvidence> disputed() {
        return LongStream.of(disputes ? slots : new long[0])
                .filter(slot -> slot != 0)
                .mapToObj(slot -> read(offset(slot)))
                .filter(RecordEvidence::isDisputed)
                .sorted(Comparator.comparing(RecordEvidence::recordId))
                .toList();
    }

    /** The ledgers of the communities that have a record in force, in no order; to be used up once. */
    Stream<EvidenceLedger> ledgers() {
        return chains.parallelStream().filter(chain -> chain.inForce > 0).map(this::ledger);
    }

    private EvidenceLedger ledger(Chain chain) {
        EvidenceAccumulator sum = EvidenceAccumulator.create(chain.community);
        long stretch = chain.last;
        while (stretch != NONE) {
            ByteBuffer records = at(stretch);
            stretch = records.getLong();
            int length = records.getInt();
            records.limit(records.position() + length);
            add(records, sum);
        }
        return sum.result();
    }

    private static void add(ByteBuffer records, EvidenceAccumulator sum) {
        while (records.remaining() > HEADER) {
            int number = records.getInt();
            int length = records.getInt();
            if (length == 0) {
                return;
            }
            int next = records.position() + length;
            if (number != NONE) {
                CompactEvidence.add(records.slice(records.position(), length), sum);
            }
            records.position(next);
        }
    }

    private void update(int slot, Chain community, byte[] compact) {
        long offset = offset(slots[slot]);
        RecordEvidence known = read(offset);
        RecordEvidence now = known.merge(CompactEvidence.read(ByteBuffer.wrap(compact), community.community));
        if (!now.equals(known)) {
            Chain old = chain(offset);
            old.inForce--;
            at(offset).putInt(NONE);
            append(
                    slot,
                    slots[slot],
                    now.communityId().equals(known.communityId()) ? old : community,
                    CompactEvidence.of(now));
            disputes |= now.isDisputed();
        }
    }

    private void append(int slot, long hash, Chain community, byte[] compact) {
        int length = HEADER + compact.length;
        if (community.end + length > community.limit) {
            stretch(community, length);
        }
        at(community.end).putInt(community.number).putInt(compact.length).put(compact);
        slots[slot] = hash & ~OFFSET_MASK | community.end + 1;
        community.end += length;
        community.inForce++;
    }

    /** Gives a community a further stretch, longer than the one before. */
    private void stretch(Chain community, int least) {
        int length = Math.max(community.stretch, LINK + least);
        if (end + length > (long) pages.size() * PAGE) {
            end = (long) pages.size() * PAGE;
            pages.add(new byte[Math.max(PAGE, length)]);
        }
        at(end).putLong(community.last).putInt(length - LINK);
        community.last = end;
        community.stretch = Math.min(2 * community.stretch, LONGEST_STRETCH);
        community.limit = end + length;
        community.end = end + LINK;
        end += length;
    }

    private static long offset(long slot) {
        return (slot & OFFSET_MASK) - 1;
    }

    private ByteBuffer at(long offset) {
        return ByteBuffer.wrap(page(offset)).position((int) (offset % PAGE));
    }

    private Chain chain(long offset) {
        return chains.get(at(offset).getInt());
    }

    private ByteBuffer form(long offset) {
        ByteBuffer header = at(offset);
        return header.slice(header.position() + HEADER, header.getInt(header.position() + Integer.BYTES));
    }

    private RecordEvidence read(long offset) {
        return CompactEvidence.read(form(offset), chain(offset).community);
    }

    private boolean hasKey(long offset, byte[] compact, int key) {
        byte[] page = page(offset);
        int begin = (int) (offset % PAGE) + HEADER;
        return Arrays.equals(page, begin, Math.min(begin + key, page.length), compact, 0, key);
    }

    private byte[] page(long offset) {
        return pages.get((int) (offset / PAGE));
    }

    private int firstSlot(long slot) {
        return (int) (slot >>> OFFSET_BITS) & slots.length - 1;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (long filled : old) {
            if (filled != 0) {
                int slot = firstSlot(filled);
                while (slots[slot] != 0) {
                    slot = slot + 1 & slots.length - 1;
                }
                slots[slot] = filled;
            }
        }
    }
}
