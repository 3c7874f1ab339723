package dev.engagement.examples;

import dev.engagement.json.EngagementFormat;
import dev.engagement.json.NdjsonWriter;
import dev.engagement.json.exchange.ForeignOutput;
import dev.engagement.json.exchange.ForeignWriter;
import dev.engagement.json.exchange.WriteReport;
import dev.engagement.record.EngagementRecord;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rw-------");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file instead of standard output.")
    @Nullable
    Path file;

    /** Whether only its owner may read the file if it is new. */
    private boolean isPrivate;

    /** A file that is for its owner. */
    static OutputFile ofOwner(Path file) {
        OutputFile output = new OutputFile();
        output.file = file;
        output.isPrivate = true;
        return output;
    }

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
                write(file, console, writing);
            }
        } catch (IOException e) {
            throw failure();
        }
    }

    /** What stands in the file stays there until all is written; for good if there is nothing to write. */
    private void write(Path file, Console console, Writing writing) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            try (OutputStream bytes = Files.newOutputStream(file)) {
                writing.write(bytes);
            }
            return;
        }
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path part = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.deleteIfExists(part);
            Optional<Set<PosixFilePermission>> permissions = permissions(target);
            Files.createFile(
                    part,
                    permissions.stream()
                            .map(any -> PosixFilePermissions.asFileAttribute(OWNERS))
                            .toArray(FileAttribute<?>[]::new));
            try (OutputStream bytes = Files.newOutputStream(part)) {
                writing.write(bytes);
            }
            if (permissions.isPresent()) {
                Files.setPosixFilePermissions(part, permissions.get());
            }
            if (Files.size(part) == 0) {
                console.err()
                        .println("There is nothing to write, so " + file
                                + (Files.exists(target) ? " stays as it is." : " is not made."));
            } else {
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Those of the file that is replaced, so that neither more nor fewer may read it than before, or of one that is for
     * its owner; empty if the file system decides.
     */
    private Optional<Set<PosixFilePermission>> permissions(Path target) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (view == null) {
            return Optional.empty();
        }
        if (Files.exists(target)) {
            return Optional.of(view.readAttributes().permissions());
        }
        return isPrivate ? Optional.of(OWNERS) : Optional.empty();
    }

    /** Writes a text, as {@link #write(Console, Writing)} does. */
    void write(Console console, String text) {
        write(console, bytes -> bytes.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Writes a value on each line, as {@link #write(Console, Writing)} does.
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

    /**
     * Writes records in another system's format, as {@link #write(Console, Writing)} does. Of a document without
     * records nothing is written to a file.
     *
     * @param records hands the records, one by one, to the consumer that it is given
     */
    WriteReport write(Console console, ForeignWriter writer, Consumer<Consumer<EngagementRecord>> records) {
        List<WriteReport> reports = new ArrayList<>();
        write(console, bytes -> {
            Sluice sluice = new Sluice(bytes);
            try (ForeignOutput document = writer.open(sluice)) {
                records.accept(record -> {
                    try {
                        document.write(record);
                    } catch (IOException e) {
                        throw failure();
                    }
                });
                WriteReport report = document.report();
                reports.add(report);
                sluice.shut = file != null && report.written() == 0;
            }
        });
        return reports.get(0);
    }

    /** Lets pass what is written, unless shut, and does not close what it goes to. */
    private static final class Sluice extends FilterOutputStream {

        private boolean shut;

        Sluice(OutputStream target) {
            super(target);
        }

        @Override
        public void write(int b) throws IOException {
            if (!shut) {
                out.write(b);
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (!shut) {
                out.write(bytes, from, length);
            }
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private UsageException failure() {
        return new UsageException((file == null ? "Standard output" : file) + " cannot be written.");
    }
}
