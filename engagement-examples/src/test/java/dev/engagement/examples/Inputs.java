package dev.engagement.examples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Records that several commands are tried on. */
public final class Inputs {

    /** A community without anything else. */
    static final String COMMUNITY = "{\"type\":\"community\",\"schemaVersion\":1,\"id\":\"elm-park\","
            + "\"communityId\":\"elm-park\",\"revision\":1,\"recordedAt\":\"2026-01-02T09:00:00Z\","
            + "\"name\":\"Elm Park\",\"zone\":\"America/Chicago\",\"classification\":\"neighborhood\"}\n";

    /** One meeting in the evidence of a community of which there is no record. */
    static final String LEDGER = "{\"type\":\"evidence-ledger\",\"schemaVersion\":1,\"communityId\":\"oak-hill\","
            + "\"rows\":[[\"2026-01-20\",\"MEETING_HELD_AS_ANNOUNCED\",1,1000000]]}\n";

    private Inputs() {}

    /** The sample that the application comes with. */
    public static String sample() throws IOException {
        try (InputStream sample = Objects.requireNonNull(Main.class.getResourceAsStream("sample.ndjson"))) {
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
