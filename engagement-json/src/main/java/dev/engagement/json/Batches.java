package dev.engagement.json;

import dev.engagement.json.slice.Batch;
import dev.engagement.json.slice.Slices;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the input on the caller's thread, lets an executor read the slices in batches, and gives the results in their
 * order. Not thread-safe.
 *
 * @param <T> the type of value
 * @param <R> what is made of a line
 */
final class Batches<T, R> implements Iterator<R> {

    /** Bytes of a batch: enough to be worth handing over, few enough that memory stays small. */
    private static final int BATCH = 1 << 18;

    private final Slices slices;
    private final EngagementFormat<T> format;
    private final Executor executor;
    private final int ahead;
    private final LineFunction<T, R> function;
    private final Deque<CompletableFuture<List<R>>> pending = new ArrayDeque<>();
    private Iterator<R> current = Collections.emptyIterator();
    private boolean ended;

    /** Why the source could not be read to its end; told behind what could be read. */
    private @Nullable UncheckedIOException failure;

    Batches(Slices slices, EngagementFormat<T> format, Executor executor, int ahead, LineFunction<T, R> function) {
        this.slices = slices;
        this.format = format;
        this.executor = executor;
        this.ahead = ahead;
        this.function = function;
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext()) {
            submit();
            if (pending.isEmpty()) {
                tellFailure();
                return false;
            }
            current = join(pending.remove()).iterator();
        }
        return true;
    }

    @Override
    public R next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There is no further line");
        }
        return current.next();
    }

    private void submit() {
        while (!ended && pending.size() < ahead) {
            Batch batch = cut();
            if (!batch.slices().isEmpty()) {
                pending.add(CompletableFuture.supplyAsync(() -> read(batch), executor));
            }
        }
    }

    private Batch cut() {
        Batch batch = new Batch();
        try {
            while (!ended && batch.size() < BATCH) {
                ended = !slices.advance();
                if (!ended) {
                    batch.add(slices);
                }
            }
        } catch (UncheckedIOException e) {
            failure = e;
            ended = true;
        }
        return batch;
    }

    private void tellFailure() {
        if (failure != null) {
            throw failure;
        }
    }

    private List<R> read(Batch batch) {
        SliceReader<T> reader = new SliceReader<>(format);
        return batch.slices().stream()
                .map(slice -> function.apply(reader.read(slice), slice.text()))
                .toList();
    }

    private static <V> V join(CompletableFuture<V> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
