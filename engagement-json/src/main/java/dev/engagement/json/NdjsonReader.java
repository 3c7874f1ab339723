package dev.engagement.json;

import dev.engagement.base.InvalidValueException;
import dev.engagement.json.ReadResult.Accepted;
import dev.engagement.json.ReadResult.Rejected;
import dev.engagement.json.slice.Slice;
import dev.engagement.json.slice.Slices;
import dev.engagement.json.slice.Sources;
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
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream of values, one on each line, in constant memory.
 *
 * <p>A line that is no value is handed out as {@link Rejected} and never stops the rest. Lines end with LF or CR LF,
 * the last one may end without; blank lines are passed over. A byte order mark is accepted once, at the start. Input
 * that begins like gzip is decompressed; input that begins with a bracket is read as one JSON array. Not thread-safe.
 *
 * @param <T> the type of value
 */
public final class NdjsonReader<T> implements Iterator<ReadResult<T>>, AutoCloseable {

    /** Most bytes of one record. */
    public static final int LONGEST_RECORD = Slice.LONGEST;

    private final EngagementFormat<T> format;
    private final SliceReader<T> reader;
    private final InputStream source;
    private @Nullable Slices slices;
    private @Nullable ReadResult<T> next;

    private NdjsonReader(EngagementFormat<T> format, InputStream source) {
        this.format = format;
        this.reader = new SliceReader<>(format);
        this.source = source;
    }

    /**
     * Reads from a stream, which {@link #close()} closes.
     *
     * @param <T> the type of value
     * @param format the format of the values
     * @param source the input, which is buffered here
     * @return a reader before the first line
     */
    public static <T> NdjsonReader<T> of(EngagementFormat<T> format, InputStream source) {
        return new NdjsonReader<>(format, source);
    }

    /**
     * Reads a file.
     *
     * @param <T> the type of value
     * @param format the format of the values
     * @param file the file
     * @return a reader before the first line
     * @throws IOException if it cannot be opened
     */
    public static <T> NdjsonReader<T> of(EngagementFormat<T> format, Path file) throws IOException {
        return new NdjsonReader<>(format, Files.newInputStream(file));
    }

    /**
     * Reads bytes.
     *
     * @param <T> the type of value
     * @param format the format of the values
     * @param bytes the whole input, which is not copied
     * @return a reader before the first line
     */
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
        if (next == null && slices().advance()) {
            next = reader.read(slices());
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

    /** {@return the rest as a sequential stream; closing it closes the reader} */
    public Stream<ReadResult<T>> stream() {
        return stream(this);
    }

    private <R> Stream<R> stream(Iterator<R> results) {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(results, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(this::close);
    }

    /**
     * The rest, read by an executor while the stream is used, with the same results in the same order. Nothing else may
     * be called on this reader then, but {@link #close()}, which closing the stream does.
     *
     * @param executor where batches of lines are read, such as a pool of as many threads as there are processors
     * @param ahead how many batches of about 256 KiB may wait or be read at a time, at least 1; more than the executor
     *     has threads
     * @return an ordered stream; closing it closes the reader
     * @throws UncheckedIOException if the source fails
     */
    public Stream<ReadResult<T>> parallel(Executor executor, int ahead) {
        return parallel(executor, ahead, (result, bytes) -> result);
    }

    /**
     * The rest, read by an executor as in {@link #parallel(Executor, int)}, with something made of each line there too.
     *
     * @param executor where batches of lines are read
     * @param ahead how many batches may wait or be read at a time, at least 1; more than the executor has threads
     * @param function what is made of each line
     * @param <R> what is made of a line
     * @return an ordered stream; closing it closes the reader
     * @throws UncheckedIOException if the source fails
     */
    public <R> Stream<R> parallel(Executor executor, int ahead, LineFunction<T, R> function) {
        if (ahead < 1) {
            throw new InvalidValueException("NdjsonReader", "ahead", "be at least 1", ahead);
        }
        return stream(new Batches<>(slices(), format, executor, ahead, function));
    }

    /**
     * Hands the rest to two callbacks, in order.
     *
     * @param accepted takes what is a value
     * @param rejected takes what is none
     */
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
     * Closes the source, and lets go of what decompression needs.
     *
     * @throws UncheckedIOException if that fails
     */
    @Override
    public void close() {
        if (slices != null) {
            slices.close();
        }
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Slices slices() {
        if (slices == null) {
            slices = Sources.open(source);
        }
        return slices;
    }
}
