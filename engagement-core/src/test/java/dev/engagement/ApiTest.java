package dev.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.testing.ApiContract;
import org.junit.jupiter.api.Test;

class ApiTest extends ApiContract {

    ApiTest() {
        super("engagement-core");
    }

    @Test
    void what_builders_inherit_from_hidden_types_is_seen_and_hidden_types_are_not() {
        assertThat(api())
                .contains("    public final Commitment.Builder dueOn(LocalDate)\n")
                .contains("public final enum dev.engagement.base.Channel\n    IN_PERSON\n")
                .doesNotContain("Immutable", "$Shape", "synthetic");
    }
}
