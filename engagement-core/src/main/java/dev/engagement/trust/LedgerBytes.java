package dev.engagement.trust;

import dev.engagement.bytes.BinaryForm;
import dev.engagement.id.CommunityId;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The binary form of ledgers, as {@link EvidenceLedger#toBytes()} documents it. */
final class LedgerBytes {

    private static final BinaryForm FORM = new BinaryForm("EvidenceLedger", (byte) 1);

    /** A row has at least a day, a kind, a count and a sum. */
    private static final int LEAST_ROW = 4;

    private final ByteBuffer in;

    private LedgerBytes(ByteBuffer in) {
        this.in = in;
    }

    static byte[] write(EvidenceLedger ledger) {
        byte[] id = ledger.communityId().value().getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(id.length + 16 + ledger.size() * 8);
        writeNumber(out, id.length);
        out.writeBytes(id);
        writeNumber(out, ledger.size());
        long before = 0;
        for (int row = 0; row < ledger.size(); row++) {
            long day = ledger.epochDay(row);
            writeNumber(out, row == 0 ? day << 1 ^ day >> 63 : day - before);
            out.write(ledger.kind(row).code());
            writeNumber(out, ledger.count(row));
            writeNumber(out, ledger.outcomeMicros(row));
            before = day;
        }
        return FORM.close(out.toByteArray());
    }

    static EvidenceLedger read(byte[] bytes) {
        return new LedgerBytes(FORM.open(bytes)).read();
    }

    private EvidenceLedger read() {
        CommunityId communityId = CommunityId.of(FORM.text(in, readNumber(), "a community's id"));
        long size = readNumber();
        FORM.require(size <= in.remaining() / LEAST_ROW, "have as many rows as they say");
        RowAppender rows = new RowAppender((int) size);
        long day = 0;
        long keyBefore = Long.MIN_VALUE;
        for (int row = 0; row < size; row++) {
            long step = readNumber();
            day = row == 0 ? step >>> 1 ^ -(step & 1) : day + step;
            FORM.require(Evidence.isValidDay(day), "have days in the years 1 to 9999");
            long key = Row.key(day, readKind());
            FORM.require(key > keyBefore, "have rows in ascending order");
            long count = readNumber();
            FORM.require(count > 0, "have counts above zero");
            rows.append(key, count, readNumber());
            keyBefore = key;
        }
        FORM.require(!in.hasRemaining(), "end after the last row");
        return rows.toLedger(communityId);
    }

    private EvidenceKind readKind() {
        FORM.require(in.hasRemaining(), "not end within a row");
        return EvidenceKind.ofCode(in.get())
                .filter(kind -> kind != EvidenceKind.PRESENCE_PERIOD)
                .orElseThrow(() -> FORM.refused("have known kinds"));
    }

    /** Unsigned LEB128 of at most 63 bits, in its shortest form. */
    private long readNumber() {
        long value = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            FORM.require(in.hasRemaining(), "not end within a number");
            byte next = in.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                FORM.require(next != 0 || shift == 0, "have numbers in their shortest form");
                return value;
            }
        }
        throw FORM.refused("have numbers of at most 63 bits");
    }

    private static void writeNumber(ByteArrayOutputStream out, long value) {
        long rest = value;
        while (rest >= 0x80) {
            out.write((int) rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
