package dev.engagement.json;

import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.json.table.Refusal;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of bytes into the texts of single records, in constant memory.
 *
 * <p>After {@link #next()} the slice stands in {@link #bytes()}. Of a slice that is too long only the beginning is kept.
 * Not thread-safe.
 */
abstract class Slices {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private byte[] buffer = new byte[BUFFER];
    private int limit;
    private long base;
    private boolean ended;
    private boolean corrupt;

    private int from;
    private int to;
    private long lost;
    private byte[] kept = {};

    /** Where the input is looked at; all before it belongs to this slice or an earlier one. */
    private int position;

    Slices(InputStream in) {
        this.in = in;
    }

    /** Goes on where another one stopped. */
    Slices(Slices other) {
        this.in = other.in;
        this.buffer = other.buffer;
        this.limit = other.limit;
        this.base = other.base;
        this.ended = other.ended;
        this.corrupt = other.corrupt;
        this.from = other.position;
        this.position = other.position;
    }

    /** Goes to the next slice; false if there is none. */
    abstract boolean next();

    /** Line on which the slice begins, from 1. */
    abstract long line();

    /** What holds the slice, until the next one. */
    final byte[] bytes() {
        return buffer;
    }

    /** Where the slice begins. */
    final int from() {
        return from;
    }

    /** Where the slice ends. */
    final int to() {
        return to;
    }

    /** Bytes of the input before the slice. */
    final long offset() {
        return base + from - lost;
    }

    /** Length of the slice, also if it is too long. */
    final long length() {
        return lost + to - from;
    }

    /** Whether the slice is longer than a record may be. */
    final boolean isTooLong() {
        return length() > NdjsonReader.LONGEST_RECORD;
    }

    /** What is wrong with the input where it ended; null if nothing is, or it has not ended yet. */
    final @Nullable Refusal damage() {
        return corrupt && position == limit
                ? new Refusal(Code.CORRUPT_GZIP, "The compressed input must be whole")
                : null;
    }

    /** What is missing behind the last slice; null if nothing is. */
    @Nullable
    Refusal missing() {
        return null;
    }

    static boolean isWhiteSpace(byte c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    /** The bytes of the slice, at most as many as a record may have. */
    final byte[] rawBytes() {
        return lost > 0 ? kept : Arrays.copyOfRange(buffer, from, Math.min(to, from + NdjsonReader.LONGEST_RECORD));
    }

    /** Begins a slice at the position. */
    final void begin() {
        from = position;
        to = position;
        lost = 0;
        kept = new byte[0];
    }

    /** Ends the slice a number of bytes before the position. */
    final void end(int before) {
        to = Math.max(from, position - before);
    }

    final int position() {
        return position;
    }

    final void position(int newPosition) {
        position = newPosition;
    }

    /** Where the bytes end that are there. */
    final int limit() {
        return limit;
    }

    /** Whether there is a byte at the position; gets more if need be, after which places in the buffer have moved. */
    final boolean hasByte() {
        return position < limit || more();
    }

    private boolean more() {
        if (ended) {
            return false;
        }
        if (position - from > NdjsonReader.LONGEST_RECORD) {
            lose();
        }
        if (limit == buffer.length) {
            makeRoom();
        }
        int count = read();
        ended = count < 0;
        limit += Math.max(0, count);
        return !ended;
    }

    private void lose() {
        if (lost == 0) {
            kept = Arrays.copyOfRange(buffer, from, from + NdjsonReader.LONGEST_RECORD);
        }
        lost += position - from;
        from = position;
    }

    private void makeRoom() {
        if (from == 0) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
            return;
        }
        System.arraycopy(buffer, from, buffer, 0, limit - from);
        base += from;
        limit -= from;
        position -= from;
        from = 0;
    }

    private int read() {
        try {
            return in.read(buffer, limit, buffer.length - limit);
        } catch (ZipException | EOFException e) {
            corrupt = true;
            return -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
