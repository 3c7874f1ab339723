package dev.engagement.examples;

import dev.engagement.json.EngagementFormat;
import dev.engagement.json.NdjsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where results go. */
final class OutputFile {

    /** What writes them. */
    interface Writing {
        /** Writes all of them. */
        void write(OutputStream bytes) throws IOException;
    }

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file instead of standard output.")
    @Nullable
    Path file;

    /**
     * Checks that it is none of the inputs, which writing would destroy.
     *
     * @throws UsageException if it is
     */
    void checkIsNone(InputFiles inputs) {
        if (file != null && inputs.contains(file)) {
            throw new UsageException(file + " cannot be both read and written.");
        }
    }

    /**
     * Writes to the file, or to standard output if none was named.
     *
     * @throws UsageException if that is not possible
     */
    void write(Console console, Writing writing) {
        try {
            if (file == null) {
                writing.write(console.out());
                console.out().flush();
            } else {
                try (OutputStream bytes = Files.newOutputStream(file)) {
                    writing.write(bytes);
                }
            }
        } catch (IOException e) {
            throw failure();
        }
    }

    /**
     * Writes a value on each line, as {@link #write} does.
     *
     * @param values hands the values, one by one, to the consumer that it is given
     */
    <T> void writeLines(Console console, EngagementFormat<T> format, Consumer<Consumer<T>> values) {
        write(console, bytes -> {
            NdjsonWriter<T> writer = NdjsonWriter.of(format, bytes);
            values.accept(value -> {
                try {
                    writer.write(value);
                } catch (IOException e) {
                    throw failure();
                }
            });
            writer.flush();
        });
    }

    private UsageException failure() {
        return new UsageException((file == null ? "Standard output" : file) + " cannot be written.");
    }
}
