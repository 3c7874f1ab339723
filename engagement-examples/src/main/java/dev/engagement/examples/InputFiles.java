package dev.engagement.examples;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The files named on a command line; {@code -} is standard input. Each is checked before any of them is read. */
final class InputFiles implements AutoCloseable {

    private static final String STANDARD_INPUT = "-";

    /** What a file is read with. */
    interface Reading {
        /**
         * Reads one input to its end.
         *
         * @param name what to call it in messages
         */
        void read(String name, InputStream bytes) throws IOException;
    }

    private final List<String> names;

    /** Where what can be read only once was copied to, by its place among the names. */
    private final Map<Integer, Path> copies = new HashMap<>();

    private InputFiles(List<String> names) {
        this.names = names;
    }

    /**
     * Checks that each file is there and has something in it.
     *
     * @throws UsageException if not
     */
    static InputFiles of(List<String> names) {
        names.stream().filter(name -> !name.equals(STANDARD_INPUT)).forEach(InputFiles::check);
        return new InputFiles(List.copyOf(names));
    }

    /**
     * The same files where standard input will not do.
     *
     * @throws UsageException if standard input is among them
     */
    List<Path> paths() {
        if (names.contains(STANDARD_INPUT)) {
            throw new UsageException("This source is read from files only, not from standard input.");
        }
        return names.stream().map(Path::of).toList();
    }

    /** Whether one of them is this file, whatever it is called. */
    boolean contains(Path file) {
        return names.stream()
                .filter(name -> !name.equals(STANDARD_INPUT))
                .anyMatch(name -> isSame(Path.of(name), file));
    }

    private static boolean isSame(Path input, Path file) {
        try {
            return Files.exists(file) && Files.isSameFile(input, file);
        } catch (IOException e) {
            throw new UsageException(file + " cannot be read.");
        }
    }

    /**
     * Reads all of them, in their order.
     *
     * @throws UsageException if one cannot be read, or standard input is empty
     */
    void read(InputStream standardInput, Reading reading) {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            try (InputStream bytes = open(i, standardInput)) {
                reading.read(name.equals(STANDARD_INPUT) ? "standard input" : name, bytes);
            } catch (IOException | UncheckedIOException e) {
                throw new UsageException(name + " cannot be read to its end.");
            }
        }
    }

    /**
     * The same files, to be read more than once: standard input, and what is no regular file, is copied to files that
     * only this user may read and that closing deletes.
     *
     * @throws UsageException if that fails, or standard input is empty
     */
    InputFiles rereadable(InputStream standardInput) {
        InputFiles again = new InputFiles(names);
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.equals(STANDARD_INPUT) || !Files.isRegularFile(Path.of(name))) {
                try (InputStream bytes = open(i, standardInput)) {
                    Path copy = Files.createTempFile("engagement", ".ndjson");
                    again.copies.put(i, copy);
                    Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
                } catch (IOException e) {
                    again.close();
                    throw new UsageException(name + " cannot be read to its end.");
                }
            }
        }
        return again;
    }

    /** Deletes the copies, if there are any. */
    @Override
    public void close() {
        copies.values().forEach(copy -> {
            try {
                Files.deleteIfExists(copy);
            } catch (IOException e) {
                copy.toFile().deleteOnExit();
            }
        });
    }

    private InputStream open(int place, InputStream standardInput) throws IOException {
        Path copy = copies.get(place);
        if (copy != null) {
            return Files.newInputStream(copy);
        }
        String name = names.get(place);
        return name.equals(STANDARD_INPUT) ? notEmpty(standardInput) : Files.newInputStream(Path.of(name));
    }

    private static void check(String name) {
        try {
            Path path = Path.of(name);
            if (!Files.exists(path)) {
                throw new UsageException("There is no file " + name + ".");
            }
            if (Files.isDirectory(path)) {
                throw new UsageException(name + " is a directory, not a file.");
            }
            if (!Files.isReadable(path)) {
                throw new UsageException(name + " cannot be read.");
            }
            if (Files.isRegularFile(path) && Files.size(path) == 0) {
                throw new UsageException(name + " is empty.");
            }
        } catch (InvalidPathException | IOException e) {
            throw new UsageException(name + " cannot be read.");
        }
    }

    private static InputStream notEmpty(InputStream standardInput) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(standardInput);
        bytes.mark(1);
        if (bytes.read() < 0) {
            throw new UsageException("Standard input is empty.");
        }
        bytes.reset();
        return bytes;
    }
}
