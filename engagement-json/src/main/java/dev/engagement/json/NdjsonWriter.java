package dev.engagement.json;

import dev.engagement.json.table.JsonOut;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a stream of values, one on each line, each line ended by LF. Not thread-safe.
 *
 * @param <T> the type of value
 */
public final class NdjsonWriter<T> implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final EngagementFormat<T> format;
    private final OutputStream target;
    private final JsonOut out = new JsonOut();

    private NdjsonWriter(EngagementFormat<T> format, OutputStream target) {
        this.format = format;
        this.target = target;
    }

    /**
     * Writes to a stream, which {@link #close()} closes.
     *
     * @param <T> the type of value
     * @param format the format of the values
     * @param target the output, which is buffered here
     * @return a writer that has written nothing yet
     */
    public static <T> NdjsonWriter<T> of(EngagementFormat<T> format, OutputStream target) {
        return new NdjsonWriter<>(format, target);
    }

    /**
     * Writes a file, in place of what it held before.
     *
     * @param <T> the type of value
     * @param format the format of the values
     * @param file the file
     * @return a writer that has written nothing yet
     * @throws IOException if it cannot be opened
     */
    public static <T> NdjsonWriter<T> of(EngagementFormat<T> format, Path file) throws IOException {
        return new NdjsonWriter<>(format, Files.newOutputStream(file));
    }

    /**
     * Writes a value. A value that is refused leaves nothing behind.
     *
     * @param value the value
     * @throws dev.engagement.json.error.EngagementJsonException if the value has no place in the format
     * @throws IOException if the target fails
     */
    public void write(T value) throws IOException {
        format.write(value, out);
        out.endLine();
        if (out.size() >= BUFFER) {
            drain();
        }
    }

    /**
     * Hands everything written so far to the target.
     *
     * @throws IOException if the target fails
     */
    public void flush() throws IOException {
        drain();
        target.flush();
    }

    /**
     * Writes what is left and closes the target.
     *
     * @throws IOException if the target fails
     */
    @Override
    public void close() throws IOException {
        try (target) {
            drain();
        }
    }

    private void drain() throws IOException {
        target.write(out.buffer(), 0, out.size());
        out.truncate(0);
    }
}
