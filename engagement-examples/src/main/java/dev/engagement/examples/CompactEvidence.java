package dev.engagement.examples;

import dev.engagement.evidence.RecordEvidence;
import dev.engagement.id.CommunityId;
import dev.engagement.id.RecordId;
import dev.engagement.id.RecordType;
import dev.engagement.trust.Evidence;
import dev.engagement.trust.EvidenceAccumulator;
import dev.engagement.trust.EvidenceKind;
import dev.engagement.trust.EvidenceLedger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
    private static final int LONGEST_ROW = Integer.BYTES + 1 + 2 * Long.BYTES;

    private CompactEvidence() {}

    /** The compact form. */
    static byte[] of(RecordEvidence record) {
        byte[] id = record.recordId().value().getBytes(StandardCharsets.UTF_8);
        EvidenceLedger evidence = record.evidence();
        ByteBuffer form = ByteBuffer.allocate(1 + Short.BYTES + id.length + STATE + evidence.size() * LONGEST_ROW)
                .put((byte) record.recordId().type().ordinal())
                .putShort((short) id.length)
                .put(id)
                .put((byte)
                        ((record.isErased() ? 1 : 0) + (record.isRedacted() ? 2 : 0) + (record.isDisputed() ? 4 : 0)))
                .putInt(record.revision())
                .putLong(record.fingerprint());
        for (int row = 0; row < evidence.size(); row++) {
            form.putInt((int) evidence.epochDay(row));
            byte kind = (byte) evidence.kind(row).ordinal();
            if (evidence.count(row) == 1) {
                form.put((byte) ~kind).putInt((int) evidence.outcomeMicros(row));
            } else {
                form.put(kind).putLong(evidence.count(row)).putLong(evidence.outcomeMicros(row));
            }
        }
        return Arrays.copyOf(form.array(), form.position());
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
