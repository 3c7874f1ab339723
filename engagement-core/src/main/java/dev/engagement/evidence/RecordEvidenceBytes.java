package dev.engagement.evidence;

import dev.engagement.bytes.BinaryForm;
import dev.engagement.id.RecordId;
import dev.engagement.id.RecordType;
import dev.engagement.trust.EvidenceLedger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The binary form of the evidence of one record, as {@link RecordEvidence#toBytes()} documents it. */
final class RecordEvidenceBytes {

    private static final BinaryForm FORM = new BinaryForm("RecordEvidence", (byte) 1);
    private static final int ERASED = 1;
    private static final int REDACTED = 2;
    private static final int DISPUTED = 4;

    private final ByteBuffer in;

    private RecordEvidenceBytes(ByteBuffer in) {
        this.in = in;
    }

    static byte[] write(RecordEvidence record) {
        byte[] type = record.recordId().type().code().getBytes(StandardCharsets.UTF_8);
        byte[] id = record.recordId().value().getBytes(StandardCharsets.UTF_8);
        byte[] evidence = record.evidence().toBytes();
        int length =
                Short.BYTES + type.length + Short.BYTES + id.length + 1 + Integer.BYTES + Long.BYTES + evidence.length;
        return FORM.close(ByteBuffer.allocate(length)
                .putShort((short) type.length)
                .put(type)
                .putShort((short) id.length)
                .put(id)
                .put((byte) ((record.isErased() ? ERASED : 0)
                        | (record.isRedacted() ? REDACTED : 0)
                        | (record.isDisputed() ? DISPUTED : 0)))
                .putInt(record.revision())
                .putLong(record.fingerprint())
                .put(evidence)
                .array());
    }

    static RecordEvidence read(byte[] bytes) {
        return new RecordEvidenceBytes(FORM.open(bytes)).read();
    }

    private RecordEvidence read() {
        RecordType type = RecordType.parse(readText()).orElseThrow(() -> FORM.refused("have a known type of record"));
        RecordId id = type.id(readText());
        FORM.require(in.remaining() > 1 + Integer.BYTES + Long.BYTES, "not end before the evidence");
        int flags = in.get();
        FORM.require((flags & ~(ERASED | REDACTED | DISPUTED)) == 0, "have known flags");
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
        FORM.require(in.remaining() >= Short.BYTES, "not end before a text");
        return FORM.text(in, in.getShort(), "a text of the length it names");
    }
}
