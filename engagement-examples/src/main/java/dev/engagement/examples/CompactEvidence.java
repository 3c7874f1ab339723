package dev.engagement.examples;

import dev.engagement.evidence.RecordEvidence;
import dev.engagement.id.CommunityId;
import dev.engagement.id.RecordType;
import dev.engagement.trust.EvidenceLedger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The binary form of what one record says without what can be put back in: versions, checksums, the community, and the
 * name of the record's type, of which the number is left. It takes some 45 bytes and never leaves this program.
 */
final class CompactEvidence {

    private static final List<RecordType> TYPES = List.of(RecordType.values());

    /** Flags, revision, fingerprint. */
    private static final int STATE = 1 + Integer.BYTES + Long.BYTES;

    /** Number of rows, checksum. */
    private static final int EMPTY_LEDGER_END = 1 + Integer.BYTES;

    private CompactEvidence() {}

    /** The compact form. */
    static byte[] of(RecordEvidence evidence) {
        byte[] form = evidence.toBytes();
        int id = 1 + Short.BYTES + ByteBuffer.wrap(form).getShort(1);
        int ledger = id + keyRest(form, id) + STATE;
        int rows = ledger + ledgerStartLength(form, ledger);
        int end = form.length - 2 * Integer.BYTES;
        byte[] compact = new byte[1 + ledger - id + end - rows];
        ByteBuffer.wrap(compact)
                .put((byte) TYPES.indexOf(evidence.recordId().type()))
                .put(form, id, ledger - id)
                .put(form, rows, end - rows);
        return compact;
    }

    /** Length of the type and id, with which a compact form begins. */
    static int keyLength(byte[] bytes, int from) {
        return 1 + keyRest(bytes, from + 1);
    }

    /** Whether two different records claim to be the revision. */
    static boolean isDisputed(byte[] bytes, int from) {
        return (bytes[from + keyLength(bytes, from)] & 4) != 0;
    }

    /** What was made compact. */
    static RecordEvidence read(byte[] bytes, int from, int length, CommunityId community) {
        byte[] type = TYPES.get(bytes[from]).code().getBytes(StandardCharsets.UTF_8);
        byte[] evidence = ledgerBytes(bytes, from, length, community);
        int head = keyLength(bytes, from) - 1 + STATE;
        byte[] form = new byte[1 + Short.BYTES + type.length + head + evidence.length + Integer.BYTES];
        ByteBuffer.wrap(form)
                .put((byte) 1)
                .putShort((short) type.length)
                .put(type)
                .put(bytes, from + 1, head)
                .put(evidence);
        return RecordEvidence.fromBytes(withChecksum(form));
    }

    /** The evidence of what was made compact. */
    static EvidenceLedger readLedger(byte[] bytes, int from, int length, CommunityId community) {
        return EvidenceLedger.fromBytes(ledgerBytes(bytes, from, length, community));
    }

    private static byte[] ledgerBytes(byte[] bytes, int from, int length, CommunityId community) {
        byte[] start = ledgerStart(community);
        int rows = keyLength(bytes, from) + STATE;
        byte[] form = new byte[start.length + length - rows + Integer.BYTES];
        ByteBuffer.wrap(form).put(start).put(bytes, from + rows, length - rows);
        return withChecksum(form);
    }

    /** Puts the checksum of all before it at the end. */
    private static byte[] withChecksum(byte[] form) {
        int end = form.length - Integer.BYTES;
        CRC32C crc = new CRC32C();
        crc.update(form, 0, end);
        ByteBuffer.wrap(form).putInt(end, (int) crc.getValue());
        return form;
    }

    private static int keyRest(byte[] bytes, int id) {
        return Short.BYTES + ByteBuffer.wrap(bytes).getShort(id);
    }

    /** Version, length of the community's id in one or two bytes, the id. */
    private static int ledgerStartLength(byte[] form, int ledger) {
        int low = form[ledger + 1];
        return low >= 0 ? 2 + low : 3 + (low & 0x7f | form[ledger + 2] << 7);
    }

    /** How the binary form of every ledger of a community begins. */
    private static byte[] ledgerStart(CommunityId community) {
        byte[] empty = EvidenceLedger.empty(community).toBytes();
        return Arrays.copyOf(empty, empty.length - EMPTY_LEDGER_END);
    }
}
