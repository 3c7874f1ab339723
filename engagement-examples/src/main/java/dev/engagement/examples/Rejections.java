package dev.engagement.examples;

import dev.engagement.json.EngagementFormat;
import dev.engagement.json.NdjsonReader;
import dev.engagement.json.ReadResult.Accepted;
import dev.engagement.json.ReadResult.Rejected;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.function.Consumer;

/** Names each rejected line on standard error at once, and counts them. This class is not thread-safe. */
final class Rejections {

    private final PrintStream remarks;
    private int count;

    Rejections(PrintStream remarks) {
        this.remarks = remarks;
    }

    /** How many there were. */
    int count() {
        return count;
    }

    /** Adds a line. */
    void add(String file, long line, String code, String reason) {
        count++;
        remarks.println(file + ":" + line + ": " + code + ": " + reason);
    }

    /** Reads one input to its end; what cannot be read is added here. */
    void read(String file, InputStream bytes, Consumer<Accepted<Object>> accepted) {
        try (NdjsonReader<Object> reader = NdjsonReader.of(EngagementFormat.ANYTHING, bytes)) {
            reader.forEach(accepted, refused -> add(file, refused));
        }
    }

    private void add(String file, Rejected<Object> refused) {
        String pointer = refused.pointer().isEmpty() ? "" : " at " + refused.pointer();
        add(file, refused.line(), refused.code() + pointer, refused.message());
    }
}
