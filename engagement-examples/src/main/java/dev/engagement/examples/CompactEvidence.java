package dev.engagement.examples;

import dev.engagement.evidence.RecordEvidence;
import dev.engagement.id.CommunityId;
import dev.engagement.id.RecordId;
import dev.engagement.id.RecordType;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.Tombstone;
import dev.engagement.trust.Evidence;
import dev.engagement.trust.EvidenceAccumulator;
import dev.engagement.trust.EvidenceKind;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * A binary form of what one record says, without its community, that is quick to write and to add up. It takes some 50
 * bytes.
 *
 * <p>The number of the type; the id as its length and text; flags, revision and fingerprint as
 * {@link RecordEvidence#toBytes()} has them; rows of a day, the number of a kind, a count and a sum; of a single
 * outcome the complement of the kind and the outcome.
 */
@SuppressWarnings("EnumOrdinal") // never leaves this program
final class CompactEvidence {

    private static final List<RecordType> TYPES = List.of(RecordType.values());
    private static final List<EvidenceKind> KINDS = List.of(EvidenceKind.values());

    private static final int STATE = 1 + Integer.BYTES + Long.BYTES;
    private static final int SINGLE_ROW = Integer.BYTES + 1 + Integer.BYTES;
    private static final int LONGEST_ROW = Integer.BYTES + 1 + 2 * Long.BYTES;

    private CompactEvidence() {}

    /** What was made of a record by an extractor. */
    static byte[] of(EngagementRecord record, long fingerprint, List<Evidence> evidence) {
        int flags = flags(record instanceof Tombstone, record.redactedAt().isPresent(), false);
        return of(record.id(), flags, record.revision(), fingerprint, evidence);
    }

    /** The compact form. */
    static byte[] of(RecordEvidence record) {
        int flags = flags(record.isErased(), record.isRedacted(), record.isDisputed());
        return of(
                record.recordId(),
                flags,
                record.revision(),
                record.fingerprint(),
                record.evidence().rows());
    }

    private static int flags(boolean erased, boolean redacted, boolean disputed) {
        return (erased ? 1 : 0) + (redacted ? 2 : 0) + (disputed ? 4 : 0);
    }

    private static byte[] of(RecordId record, int flags, int revision, long fingerprint, List<Evidence> evidence) {
        byte[] id = record.value().getBytes(StandardCharsets.UTF_8);
        int length = 1 + Short.BYTES + id.length + STATE;
        for (Evidence row : evidence) {
            length += row.count() == 1 ? SINGLE_ROW : LONGEST_ROW;
        }
        ByteBuffer form = ByteBuffer.allocate(length)
                .put((byte) record.type().ordinal())
                .putShort((short) id.length)
                .put(id)
                .put((byte) flags)
                .putInt(revision)
                .putLong(fingerprint);
        for (Evidence row : evidence) {
            form.putInt((int) row.epochDay());
            byte kind = (byte) row.kind().ordinal();
            if (row.count() == 1) {
                form.put((byte) ~kind).putInt((int) row.outcomeMicros());
            } else {
                form.put(kind).putLong(row.count()).putLong(row.outcomeMicros());
            }
        }
        return form.array();
    }

    /** A number that is equal for equal ids. */
    static int hash(RecordId id) {
        int hash = (id.value().hashCode() * 31 + id.type().ordinal()) * 0x9E3779B9;
        return hash ^ hash >>> 15;
    }

    /** Length of the type and id, with which a compact form begins. */
    static int keyLength(byte[] form) {
        return 1 + Short.BYTES + ByteBuffer.wrap(form).getShort(1);
    }

    /** Adds the evidence up. */
    static void add(ByteBuffer form, EvidenceAccumulator sum) {
        form.position(rows(form));
        while (form.hasRemaining()) {
            int day = form.getInt();
            byte kind = form.get();
            sum.accept(
                    kind < 0
                            ? new Evidence(sum.communityId(), day, KINDS.get(~kind), 1, form.getInt())
                            : new Evidence(sum.communityId(), day, KINDS.get(kind), form.getLong(), form.getLong()));
        }
    }

    /** What was made compact. */
    static RecordEvidence read(ByteBuffer form, CommunityId community) {
        byte[] type = TYPES.get(form.get(0)).code().getBytes(StandardCharsets.UTF_8);
        int rows = rows(form);
        EvidenceAccumulator sum = EvidenceAccumulator.create(community);
        add(form.duplicate(), sum);
        byte[] evidence = sum.result().toBytes();
        ByteBuffer whole = ByteBuffer.allocate(Short.BYTES + type.length + rows + evidence.length + Integer.BYTES)
                .put((byte) 1)
                .putShort((short) type.length)
                .put(type)
                .put(form.slice(1, rows - 1))
                .put(evidence);
        CRC32C checksum = new CRC32C();
        checksum.update(whole.array(), 0, whole.position());
        return RecordEvidence.fromBytes(whole.putInt((int) checksum.getValue()).array());
    }

    private static int rows(ByteBuffer form) {
        return 1 + Short.BYTES + form.getShort(1) + STATE;
    }
}
