package dev.engagement.json.slice;

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
 * <p>After {@link #next()} the slice stands in {@link #bytes()}. Of a slice that is too long only the beginning is
 * kept. Not thread-safe.
 */
public abstract class Slices implements Slice, AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private byte[] buffer = new byte[BUFFER];
    private int limit;
    private long base;
    private boolean ended;
    private boolean corrupt;
    private boolean done;
    private @Nullable Refusal fault;

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

    /** What holds the slice, until the next one. */
    @Override
    public final byte[] bytes() {
        return buffer;
    }

    /** Where the slice begins. */
    @Override
    public final int from() {
        return from;
    }

    /** Where the slice ends. */
    @Override
    public final int to() {
        return to;
    }

    /** Bytes of the input before the slice. */
    @Override
    public final long offset() {
        return base + from - lost;
    }

    /** Length of the slice, also if it is too long. */
    @Override
    public final long length() {
        return lost + to - from;
    }

    @Override
    public @Nullable Refusal fault() {
        return fault != null ? fault : length() > LONGEST ? Slice.tooLong() : null;
    }

    /** Goes to the next slice that is to be read, or to one that only tells what is wrong with the end of the input. */
    public final boolean advance() {
        while (!done && next()) {
            if (isDamaged()) {
                break;
            }
            if (!isPassedOver()) {
                return true;
            }
        }
        if (done) {
            return false;
        }
        done = true;
        fault = isDamaged() ? new Refusal(Code.CORRUPT_GZIP, "The compressed input must be whole") : missing();
        return fault != null;
    }

    /** Whether the slice is none that anybody asks for. */
    abstract boolean isPassedOver();

    /** What is missing behind the last slice; null if nothing is. */
    @Nullable
    Refusal missing() {
        return null;
    }

    /** Whether compressed input ended here because it is damaged. */
    private boolean isDamaged() {
        return corrupt && position == limit;
    }

    static boolean isWhiteSpace(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    /** The bytes of the slice, at most as many as a record may have. */
    @Override
    public final byte[] rawBytes() {
        return lost > 0 ? kept : Arrays.copyOfRange(buffer, from, Math.min(to, from + LONGEST));
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
    @Override
    public final int limit() {
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
        if (position - from > LONGEST) {
            lose();
        }
        if (limit == buffer.length) {
            makeRoom();
        }
        int count = read();
        ended = count < 0;
        if (ended) {
            close();
        }
        limit += Math.max(0, count);
        return !ended;
    }

    private void lose() {
        if (lost == 0) {
            kept = Arrays.copyOfRange(buffer, from, from + LONGEST);
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

    /** Lets go of what decompression needs, at the latest where the input ends; leaves the source open. */
    @Override
    public final void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
