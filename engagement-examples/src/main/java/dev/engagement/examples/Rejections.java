package dev.engagement.examples;

import dev.engagement.json.EngagementFormat;
import dev.engagement.json.LineFunction;
import dev.engagement.json.NdjsonReader;
import dev.engagement.json.ReadResult;
import dev.engagement.json.ReadResult.Accepted;
import dev.engagement.json.ReadResult.Rejected;
import dev.engagement.json.error.EngagementJsonException.Code;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names each rejected line on standard error, and counts them; of a file that is not NDJSON at all it names a few. This
 * class is not thread-safe.
 */
final class Rejections {

    /** After so many lines none of which is JSON, a file is something else. */
    private static final int TELLING = 20;

    private static final int EXAMPLES = 3;

    private static final String NOT_NDJSON =
            "this is not NDJSON, one JSON object a line; for public data see engagement convert --help.";

    /** Batches of lines that are under way: enough that no processor waits. */
    private static final int AHEAD = 8;

    private static final Set<Code> NO_JSON = Set.of(
            Code.SYNTAX,
            Code.TRUNCATED,
            Code.TRAILING_DATA,
            Code.WRONG_TYPE,
            Code.INVALID_UTF8,
            Code.CONTROL_CHARACTER);

    /**
     * Makes something of an accepted line; called by several threads at a time.
     *
     * @param <R> what is made of it
     */
    interface AcceptedLine<R> {
        R apply(Accepted<Object> line, ByteBuffer bytes);
    }

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
        add(file, line, code, reason, remarks);
    }

    /** Adds a line, and says so elsewhere. */
    void add(String file, long line, String code, String reason, PrintStream elsewhere) {
        count++;
        elsewhere.println(file + ":" + line + ": " + code + ": " + reason);
    }

    /** Adds an item. */
    void add(String file, Rejected<?> refused) {
        String pointer = refused.pointer().isEmpty() ? "" : " at " + refused.pointer();
        add(file, refused.line(), refused.code() + pointer, refused.message());
    }

    /**
     * The rejected items of one file.
     *
     * @param otherwise what is said of it if it is something else
     */
    Listing listing(String file, String otherwise) {
        return new Listing(file, otherwise);
    }

    /** Reads one input to its end; what cannot be read is added here. */
    void read(String file, InputStream bytes, EngagementFormat<Object> format, Consumer<Accepted<Object>> accepted) {
        try (NdjsonReader<Object> reader = NdjsonReader.of(format, bytes)) {
            Listing listing = new Listing(file, NOT_NDJSON);
            reader.forEach(listing.accepting(accepted), listing::add);
            listing.end();
        }
    }

    /**
     * Reads one input to its end with both hands: something is made of each line by an executor, and taken in order
     * here.
     *
     * @param function what is made of an accepted line
     * @param <R> what is made of it
     */
    <R> void read(
            String file, InputStream bytes, ExecutorService executor, AcceptedLine<R> function, Consumer<R> taken) {
        record Made<M>(ReadResult<Object> result, @Nullable M made) {}
        LineFunction<Object, Made<R>> make = (result, line) ->
                new Made<>(result, result instanceof Accepted<Object> yes ? function.apply(yes, line) : null);
        try (NdjsonReader<Object> reader = NdjsonReader.of(EngagementFormat.ANYTHING, bytes);
                Stream<Made<R>> lines = reader.parallel(executor, AHEAD, make)) {
            Listing listing = new Listing(file, NOT_NDJSON);
            lines.forEach(line -> {
                if (line.result() instanceof Rejected<Object> no) {
                    listing.add(no);
                } else if (line.made() != null) {
                    listing.isJson();
                    taken.accept(line.made());
                }
            });
            listing.end();
        }
    }

    /** The rejected items of one file. They wait until it shows whether the file is JSON at all. */
    final class Listing {

        private final String file;
        private final String otherwise;
        private final List<Rejected<?>> waiting = new ArrayList<>();
        private boolean json;
        private int unlisted;

        private Listing(String file, String otherwise) {
            this.file = file;
            this.otherwise = otherwise;
        }

        Consumer<Accepted<Object>> accepting(Consumer<Accepted<Object>> accepted) {
            return line -> {
                isJson();
                accepted.accept(line);
            };
        }

        void add(Rejected<?> refused) {
            if (json || !(NO_JSON.contains(refused.code()) && refused.pointer().isEmpty())) {
                isJson();
                list(refused);
            } else if (waiting.size() < TELLING) {
                waiting.add(refused);
            } else {
                unlisted++;
            }
        }

        /** There is a line of JSON, unless enough went before it that was none. */
        void isJson() {
            if (!json && waiting.size() < TELLING) {
                json = true;
                waiting.forEach(this::list);
                waiting.clear();
            }
        }

        void end() {
            if (waiting.isEmpty()) {
                return;
            }
            remarks.println(file + ": " + otherwise);
            waiting.stream().limit(EXAMPLES).forEach(this::list);
            int more = unlisted + Math.max(0, waiting.size() - EXAMPLES);
            count += more;
            if (more > 0) {
                remarks.println(file + ": " + String.format(Locale.ROOT, "%,d more rejected like these.", more));
            }
        }

        private void list(Rejected<?> refused) {
            Rejections.this.add(file, refused);
        }
    }
}
