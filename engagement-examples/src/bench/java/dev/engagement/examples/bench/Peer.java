package dev.engagement.examples.bench;

import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

/** A way to read and write records, with the settings with which it is fastest. */
interface Peer {

    /** Reads all lines, in order. */
    void read(PlainRecords records, Consumer<Object> values) throws Exception;

    /** Writes the values of all lines, in order, with or without a line end behind each. */
    void write(PlainRecords records, List<Object> values, OutputStream out) throws Exception;

    /** Those that map to {@link Plain}. */
    static Peer of(String name) {
        return switch (name) {
            case "databind" -> new DatabindPeer();
            case "fastjson2" -> new Fastjson2Peer();
            case "dsl-json" -> new DslJsonPeer();
            case "avaje-jsonb" -> new AvajePeer();
            case "gson" -> new GsonPeer();
            case "tokens" -> new TokenScan();
            case "rebuild" -> new Rebuild();
            default -> new Engagement();
        };
    }
}
