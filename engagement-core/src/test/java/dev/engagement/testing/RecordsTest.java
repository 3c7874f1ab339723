package dev.engagement.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.record.EngagementRecord;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the records of every type. */
class RecordsTest {

    @Property(tries = 500)
    void a_record_built_again_from_itself_is_equal(@ForAll("records") EngagementRecord record) {
        assertThat(record.toBuilder().build()).isEqualTo(record).hasSameHashCodeAs(record);
    }

    @Property(tries = 500)
    void the_text_of_a_record_is_free_of_personal_words(@ForAll("records") EngagementRecord record) {
        assertThat(record.toString()).doesNotContain(BaseArbitraries.PERSONAL_MARKER);
    }

    @Provide
    Arbitrary<EngagementRecord> records() {
        return RecordArbitraries.all();
    }
}
