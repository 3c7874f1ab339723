package dev.engagement.evidence;

import dev.engagement.base.InvalidValueException;
import dev.engagement.id.RecordId;
import dev.engagement.id.RecordType;
import dev.engagement.trust.EvidenceLedger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** The binary form of the evidence of one record, as {@link RecordEvidence#toBytes()} documents it. */
final class RecordEvidenceBytes {

    private static final byte VERSION = 1;
    private static final int ERASED = 1;
    private static final int REDACTED = 2;
    private static final int DISPUTED = 4;
    private static final int LONGEST_TEXT = 512;

    private final ByteBuffer in;

    private RecordEvidenceBytes(ByteBuffer in) {
        this.in = in;
    }

    static byte[] write(RecordEvidence record) {
        byte[] type = record.recordId().type().code().getBytes(StandardCharsets.UTF_8);
        byte[] id = record.recordId().value().getBytes(StandardCharsets.UTF_8);
        byte[] evidence = record.evidence().toBytes();
        int length = 1
                + Short.BYTES
                + type.length
                + Short.BYTES
                + id.length
                + 1
                + Integer.BYTES
                + Long.BYTES
                + evidence.length;
        ByteBuffer out = ByteBuffer.allocate(length + Integer.BYTES)
                .put(VERSION)
                .putShort((short) type.length)
                .put(type)
                .putShort((short) id.length)
                .put(id)
                .put((byte) ((record.isErased() ? ERASED : 0)
                        | (record.isRedacted() ? REDACTED : 0)
                        | (record.isDisputed() ? DISPUTED : 0)))
                .putInt(record.revision())
                .putLong(record.fingerprint())
                .put(evidence);
        return out.putInt(checksum(out.array(), length)).array();
    }

    static RecordEvidence read(byte[] bytes) {
        int end = bytes.length - Integer.BYTES;
        require(end >= 1, "have a version, content and a checksum");
        require(bytes[0] == VERSION, "be of version " + VERSION);
        require(checksum(bytes, end) == ByteBuffer.wrap(bytes).getInt(end), "fit their checksum");
        return new RecordEvidenceBytes(ByteBuffer.wrap(bytes, 1, end - 1)).read();
    }

    private RecordEvidence read() {
        RecordType type = RecordType.parse(readText()).orElseThrow(() -> refused("have a known type of record"));
        RecordId id = type.id(readText());
        require(in.remaining() > 1 + Integer.BYTES + Long.BYTES, "not end before the evidence");
        int flags = in.get();
        require((flags & ~(ERASED | REDACTED | DISPUTED)) == 0, "have known flags");
        int revision = in.getInt();
        long fingerprint = in.getLong();
        byte[] evidence = new byte[in.remaining()];
        in.get(evidence);
        return new RecordEvidence(
                id,
                (flags & ERASED) != 0,
                revision,
                (flags & REDACTED) != 0,
                fingerprint,
                (flags & DISPUTED) != 0,
                EvidenceLedger.fromBytes(evidence));
    }

    private String readText() {
        require(in.remaining() >= Short.BYTES, "not end before a text");
        int length = in.getShort();
        require(length >= 0 && length <= LONGEST_TEXT && length <= in.remaining(), "have texts as long as they say");
        ByteBuffer text = in.slice().limit(length);
        in.position(in.position() + length);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(text).toString();
        } catch (CharacterCodingException e) {
            throw refused("have texts in UTF-8");
        }
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw refused(rule);
        }
    }

    private static InvalidValueException refused(String rule) {
        return new InvalidValueException("RecordEvidence", "bytes", rule);
    }
}
