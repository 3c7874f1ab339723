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

/** Makes trees of texts. */
final class Trees {

    /** The text has passed narrower limits already. */
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build());

    private Trees() {}

    /**
     * The tree of a text that the native reader's checks let pass.
     *
     * @param in reads the text of the slice, from its beginning
     * @throws Refusal if it is none that the native format could have
     */
    static JsonNode read(JsonIn in, Slice slice) {
        in.skip();
        in.finish();
        return tree(slice.bytes(), slice.from(), slice.to());
    }

    static JsonNode tree(byte[] bytes, int from, int to) {
        try {
            return JSON.readTree(bytes, from, to - from);
        } catch (IOException e) {
            throw new Refusal(Code.SYNTAX, "This is no JSON");
        }
    }
}
