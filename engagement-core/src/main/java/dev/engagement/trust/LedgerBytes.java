package dev.engagement.trust;

import dev.engagement.base.InvalidValueException;
import dev.engagement.id.CommunityId;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** The binary form of ledgers, as {@link EvidenceLedger#toBytes()} documents it. */
final class LedgerBytes {

    private static final int VERSION = 1;
    private static final int LONGEST_ID = 512;
    /** A row has at least a day, a kind, a count and a sum. */
    private static final int LEAST_ROW = 4;

    private final ByteBuffer in;

    private LedgerBytes(ByteBuffer in) {
        this.in = in;
    }

    static byte[] write(EvidenceLedger ledger) {
        byte[] id = ledger.communityId().value().getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(id.length + 16 + ledger.size() * 8);
        out.write(VERSION);
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
        byte[] content = out.toByteArray();
        return ByteBuffer.allocate(content.length + Integer.BYTES)
                .put(content)
                .putInt(checksum(content, content.length))
                .array();
    }

    static EvidenceLedger read(byte[] bytes) {
        int end = bytes.length - Integer.BYTES;
        require(end >= 1, "have a version, content and a checksum");
        require(bytes[0] == VERSION, "be of version " + VERSION);
        require(checksum(bytes, end) == ByteBuffer.wrap(bytes).getInt(end), "fit their checksum");
        return new LedgerBytes(ByteBuffer.wrap(bytes, 1, end - 1)).read();
    }

    private EvidenceLedger read() {
        CommunityId communityId = readId();
        long size = readNumber();
        require(size <= in.remaining() / LEAST_ROW, "have as many rows as they say");
        RowAppender rows = new RowAppender((int) size);
        long day = 0;
        long keyBefore = Long.MIN_VALUE;
        for (int row = 0; row < size; row++) {
            long step = readNumber();
            require(row == 0 || step <= Integer.MAX_VALUE, "have days in the years 1 to 9999");
            day = row == 0 ? step >>> 1 ^ -(step & 1) : day + step;
            require(Evidence.isValidDay(day), "have days in the years 1 to 9999");
            long key = Row.key(day, readKind());
            require(key > keyBefore, "have rows in ascending order");
            long count = readNumber();
            require(count > 0, "have counts above zero");
            rows.append(key, count, readNumber());
            keyBefore = key;
        }
        require(!in.hasRemaining(), "end after the last row");
        return rows.toLedger(communityId);
    }

    private CommunityId readId() {
        long length = readNumber();
        require(length <= LONGEST_ID && length <= in.remaining(), "have a community's id");
        ByteBuffer text = in.slice().limit((int) length);
        in.position(in.position() + (int) length);
        try {
            return CommunityId.of(
                    StandardCharsets.UTF_8.newDecoder().decode(text).toString());
        } catch (CharacterCodingException e) {
            throw refused("have a community's id in UTF-8");
        }
    }

    private EvidenceKind readKind() {
        require(in.hasRemaining(), "not end within a row");
        return EvidenceKind.ofCode(in.get())
                .filter(kind -> kind != EvidenceKind.PRESENCE_PERIOD)
                .orElseThrow(() -> refused("have known kinds"));
    }

    /** Unsigned LEB128 of at most 63 bits, in its shortest form. */
    private long readNumber() {
        long value = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            require(in.hasRemaining(), "not end within a number");
            byte next = in.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                require(next != 0 || shift == 0, "have numbers in their shortest form");
                return value;
            }
        }
        throw refused("have numbers of at most 63 bits");
    }

    private static void writeNumber(ByteArrayOutputStream out, long value) {
        long rest = value;
        while (rest >= 0x80) {
            out.write((int) rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
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
        return new InvalidValueException("EvidenceLedger", "bytes", rule);
    }
}
