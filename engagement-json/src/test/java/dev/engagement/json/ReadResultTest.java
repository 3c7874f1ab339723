package dev.engagement.json;

import dev.engagement.json.error.EngagementJsonException;
import dev.engagement.json.error.EngagementJsonException.Code;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;

class ReadResultTest {

    @Test
    void refusals_are_equal_by_place_code_and_bytes() {
        EqualsVerifier.forClass(ReadResult.Rejected.class)
                .withPrefabValues(
                        EngagementJsonException.class,
                        new EngagementJsonException(Code.EMPTY, "", 1, "nothing"),
                        new EngagementJsonException(Code.SYNTAX, "", 1, "no JSON"))
                .withNonnullFields("rawBytes", "cause")
                .suppress(Warning.STRICT_HASHCODE)
                .verify();
    }
}
