package dev.engagement.examples.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

/** Jackson's tokens alone, none of them looked at: less than any reader on that parser can do. */
final class TokenScan implements Peer {

    private final JsonFactory json = new JsonFactory();

    @Override
    public void read(PlainRecords records, Consumer<Object> values) throws Exception {
        try (JsonParser parser = json.createParser(records.json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                values.accept(token);
            }
        }
    }

    @Override
    public void write(PlainRecords records, List<Object> values, OutputStream out) {
        throw new UnsupportedOperationException("There are only tokens");
    }
}
