package dev.engagement.examples.convert;

import dev.engagement.record.EngagementRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Small sources written for the tests. */
final class Sources {

    private Sources() {}

    /** What the converter makes of a file with this text. */
    static Conversion convert(Converter converter, String text) {
        return convert(converter, text.getBytes(StandardCharsets.UTF_8));
    }

    /** What the converter makes of a file with these bytes. */
    static Conversion convert(Converter converter, byte[] bytes) {
        try {
            Path file = Files.createTempFile("source", ".txt");
            try {
                Files.write(file, bytes);
                Conversion conversion = new Conversion();
                converter.convert(List.of(file), conversion);
                return conversion;
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The only record of a class. */
    static <R extends EngagementRecord> R only(Conversion conversion, Class<R> type) {
        List<R> found = all(conversion, type);
        if (found.size() != 1) {
            throw new AssertionError(
                    "one " + type.getSimpleName() + " expected, was " + found + "\n" + books(conversion));
        }
        return found.get(0);
    }

    /** All records of a class. */
    static <R extends EngagementRecord> List<R> all(Conversion conversion, Class<R> type) {
        return conversion.records().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** What is printed about a conversion. */
    static String books(Conversion conversion) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        conversion.print("test", new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The text with its lines after the first in reverse order. */
    static String reversed(String csv) {
        List<String> lines = Arrays.asList(csv.strip().split("\n"));
        List<String> turned = new ArrayList<>(lines.subList(1, lines.size()));
        Collections.reverse(turned);
        return lines.get(0) + "\n" + String.join("\n", turned) + "\n";
    }
}
