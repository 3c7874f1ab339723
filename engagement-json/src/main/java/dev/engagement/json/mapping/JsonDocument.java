package dev.engagement.json.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A JSON document that is written item by item, each on its own line. Not thread-safe. */
public final class JsonDocument {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final OutputStream target;
    private final String begin;
    private final String between;
    private final String end;
    private boolean empty = true;

    private JsonDocument(OutputStream target, String begin, String between, String end) {
        this.target = target;
        this.begin = begin;
        this.between = between;
        this.end = end;
    }

    /** An array of the items. */
    public static JsonDocument array(OutputStream target) {
        return envelope(target, "", "");
    }

    /**
     * An array of the items with something around it.
     *
     * @param before the text before its bracket
     * @param behind the text behind its bracket
     */
    public static JsonDocument envelope(OutputStream target, String before, String behind) {
        return new JsonDocument(target, before + "[\n", ",\n", "\n]" + behind + "\n");
    }

    /** The items alone, one on each line. */
    public static JsonDocument lines(OutputStream target) {
        return new JsonDocument(target, "", "\n", "\n");
    }

    /** An object to be filled, whose members stay in the order in which they are put in. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The tree of a text that was written by this library. */
    public static JsonNode tree(byte[] json) {
        return Trees.tree(json, 0, json.length);
    }

    /** Writes an item. */
    public void add(JsonNode item) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(item);
        write(empty ? begin : between);
        empty = false;
        target.write(bytes);
    }

    /** Ends the document and closes the target. */
    public void end() throws IOException {
        end("");
    }

    /**
     * Ends the document and closes the target.
     *
     * @param last what stands at the very end and is known only now
     */
    public void end(String last) throws IOException {
        try (target) {
            String rest = (empty ? begin + end.stripLeading() : end).stripTrailing() + last;
            write(empty && rest.isEmpty() ? "" : rest + "\n");
        }
    }

    private void write(String text) throws IOException {
        target.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
