package dev.engagement.json;

import dev.engagement.json.ReadResult.Accepted;
import dev.engagement.json.ReadResult.Rejected;
import dev.engagement.json.error.EngagementJsonException;
import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.json.table.JsonIn;
import dev.engagement.json.table.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream of values, one on each line, in constant memory.
 *
 * <p>A line that is no value is handed out as {@link Rejected} and never stops the rest. Lines end with LF or CR LF, the
 * last one may end without; blank lines are passed over. A byte order mark is accepted once, at the start. Input that
 * begins like gzip is decompressed; input that begins with a bracket is read as one JSON array. Not thread-safe.
 *
 * @param <T> the type of value
 */
public final class NdjsonReader<T> implements Iterator<ReadResult<T>>, AutoCloseable {

    /** Most bytes of one record. */
    public static final int LONGEST_RECORD = 1 << 20;

    private final EngagementFormat<T> format;
    private final JsonIn in;
    private final InputStream source;
    private @Nullable Slices slices;
    private @Nullable ReadResult<T> next;
    private boolean ended;

    private NdjsonReader(EngagementFormat<T> format, InputStream source) {
        this.format = format;
        this.in = format.newInput();
        this.source = source;
    }

    /** Reads from a stream, which {@link #close()} closes. */
    public static <T> NdjsonReader<T> of(EngagementFormat<T> format, InputStream source) {
        return new NdjsonReader<>(format, source);
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be opened
     */
    public static <T> NdjsonReader<T> of(EngagementFormat<T> format, Path file) throws IOException {
        return new NdjsonReader<>(format, Files.newInputStream(file));
    }

    /** Reads bytes. */
    public static <T> NdjsonReader<T> of(EngagementFormat<T> format, byte[] bytes) {
        return new NdjsonReader<>(format, new ByteArrayInputStream(bytes));
    }

    /**
     * Whether there is a further line.
     *
     * @throws UncheckedIOException if the source fails
     */
    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            next = advance();
        }
        return next != null;
    }

    /**
     * What became of the next line.
     *
     * @throws UncheckedIOException if the source fails
     */
    @Override
    public ReadResult<T> next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("There is no further line");
        }
        ReadResult<T> result = next;
        next = null;
        return result;
    }

    /** The rest as a sequential stream; closing it closes the reader. */
    public Stream<ReadResult<T>> stream() {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(this::close);
    }

    /** Hands the rest to two callbacks, in order. */
    public void forEach(Consumer<? super Accepted<T>> accepted, Consumer<? super Rejected<T>> rejected) {
        while (hasNext()) {
            ReadResult<T> result = next();
            if (result instanceof Accepted<T> yes) {
                accepted.accept(yes);
            } else if (result instanceof Rejected<T> no) {
                rejected.accept(no);
            }
        }
    }

    /**
     * Closes the source.
     *
     * @throws UncheckedIOException if that fails
     */
    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable ReadResult<T> advance() {
        Slices current = slices();
        boolean found = current.next();
        Refusal fault = current.damage();
        ended = !found || fault != null;
        if (fault == null && ended) {
            fault = current.missing();
        }
        if (fault != null) {
            return reject(current, fault, current.line());
        }
        return found && !isBlankLine(current) ? read(current) : null;
    }

    private Slices slices() {
        if (slices == null) {
            slices = Sources.open(source);
        }
        return slices;
    }

    private ReadResult<T> read(Slices slice) {
        if (slice.isTooLong()) {
            return reject(slice, EngagementFormat.tooLong(), slice.line());
        }
        if (slice instanceof Elements elements && elements.isBehind()) {
            Refusal refusal = new Refusal(Code.TRAILING_DATA, "Nothing must follow the array");
            return reject(slice, refusal, slice.line());
        }
        try {
            T value = format.read(in, slice.bytes(), slice.from(), slice.to());
            return new Accepted<>(value, slice.line(), slice.offset(), in.unknownMembers());
        } catch (Refusal refusal) {
            return reject(slice, refusal, slice.line() + in.linesPassed());
        }
    }

    private Rejected<T> reject(Slices slice, Refusal refusal, long line) {
        EngagementJsonException cause = refusal.at(line);
        return new Rejected<>(slice.offset(), slice.length(), slice.rawBytes(), cause);
    }

    private static boolean isBlankLine(Slices slice) {
        if (slice instanceof Elements || slice.isTooLong()) {
            return false;
        }
        int i = slice.from();
        while (i < slice.to() && Slices.isWhiteSpace(slice.bytes()[i])) {
            i++;
        }
        return i == slice.to();
    }
}
