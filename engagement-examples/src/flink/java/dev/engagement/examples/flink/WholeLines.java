package dev.engagement.examples.flink;

import dev.engagement.json.NdjsonReader;
import java.io.ByteArrayOutputStream;

/**
 * Cuts bytes into whole lines as they come. Of a line that is longer than any record only so much is kept that it is
 * refused. Not thread-safe.
 */
final class WholeLines {

    /** With both characters of its end. */
    private static final int LONGEST_LINE = NdjsonReader.LONGEST_RECORD + 2;

    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private long length;

    /** Bytes of the line whose end has not come yet, also those that are not kept. */
    long begun() {
        return length;
    }

    /** All lines that have come to their ends with these bytes; empty if none has. */
    byte[] add(byte[] bytes, int count) {
        int end = count;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        byte[] lines = {};
        if (end > 0) {
            int from = 0;
            while (length > begun.size() && bytes[from] != '\n') {
                from++;
            }
            begun.write(bytes, from, end - from);
            lines = rest();
        }
        begun.write(bytes, end, Math.min(count - end, LONGEST_LINE - begun.size()));
        length += count - end;
        return lines;
    }

    /** The line whose end has not come. */
    byte[] rest() {
        byte[] lines = begun.toByteArray();
        begun.reset();
        length = 0;
        return lines;
    }
}
