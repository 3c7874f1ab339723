package dev.engagement.json.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.engagement.id.RecordType;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LossesTest {

    private static final Losses LOSSES = Losses.builder()
            .carries(RecordType.ASSIGNMENT, "id", "officerId", "communityId", "revision", "recordedAt", "from")
            .carries(RecordType.CONCERN, "id", "place.point", "place.kind", "transitions.to", "raisedBy")
            .partly(RecordType.CONCERN, "text", "only the first word")
            .build();

    @Test
    void what_is_not_carried_is_lost() {
        assertThat(LOSSES.always(RecordType.ASSIGNMENT))
                .containsExactly("redactedAt", "visibility", "externalIds", "attributes", "to");
    }

    @Test
    void of_a_member_that_is_carried_in_part_only_the_rest_is_lost() {
        assertThat(LOSSES.always(RecordType.CONCERN))
                .contains("place.name", "transitions.at", "transitions.by", "transitions.reason", "resolution")
                .doesNotContain("place", "place.kind", "transitions", "transitions.to", "resolution.text", "text")
                .noneMatch(path -> path.startsWith("raisedBy") || path.startsWith("place.point"));
        assertThat(LOSSES.partly(RecordType.CONCERN)).containsOnlyKeys("text");
    }

    @Test
    void a_record_loses_only_what_it_has() throws IOException {
        String concern =
                "{\"id\":\"c\",\"place\":{\"kind\":\"park\"},\"transitions\":[{\"to\":\"A\"},{\"to\":\"B\",\"by\":\"o\"}]}";
        assertThat(LOSSES.of(RecordType.CONCERN, new ObjectMapper().readTree(concern)))
                .containsExactly("transitions.by");
    }

    @Test
    void only_types_that_were_added_are_taken() {
        assertThat(LOSSES.types()).containsExactly(RecordType.ASSIGNMENT, RecordType.CONCERN);
        assertThat(Losses.none().types()).containsExactly(RecordType.values());
        assertThat(Losses.none().always(RecordType.CONCERN)).isEmpty();
    }

    @Test
    void a_member_that_no_table_has_cannot_be_carried() {
        assertThatThrownBy(() -> Losses.builder().carries(RecordType.CONCERN, "place.street"))
                .hasMessage("concern has no member place.street");
        assertThatThrownBy(() -> Losses.builder().partly(RecordType.TIP, "place.point.x", ""))
                .hasMessage("tip has no member place.point.x");
    }
}
