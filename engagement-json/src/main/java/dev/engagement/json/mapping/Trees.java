package dev.engagement.json.mapping;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.json.slice.Slice;
import dev.engagement.json.table.JsonIn;
import dev.engagement.json.table.Refusal;
import java.io.IOException;

/** Makes trees of texts that the native reader's checks let pass. Not thread-safe. */
final class Trees implements AutoCloseable {

    /** The text has passed narrower limits already. */
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build());

    private final JsonIn in = new JsonIn(false);
    private int linesPassed;

    /**
     * The tree of a text.
     *
     * @throws Refusal if it is none that the native format could have
     */
    JsonNode read(Slice slice) {
        linesPassed = 0;
        Refusal fault = slice.fault();
        if (fault != null) {
            throw fault;
        }
        try {
            in.reset(slice.bytes(), slice.from(), slice.to());
            in.skip();
            in.finish();
        } catch (Refusal refusal) {
            linesPassed = in.linesPassed();
            throw refusal;
        }
        return tree(slice.bytes(), slice.from(), slice.to());
    }

    static JsonNode tree(byte[] bytes, int from, int to) {
        try {
            return JSON.readTree(bytes, from, to - from);
        } catch (IOException e) {
            throw new Refusal(Code.SYNTAX, "This is no JSON");
        }
    }

    /** Line ends before the place where the last text was refused; 0 if it was not. */
    int linesPassed() {
        return linesPassed;
    }

    @Override
    public void close() {
        in.close();
    }
}
