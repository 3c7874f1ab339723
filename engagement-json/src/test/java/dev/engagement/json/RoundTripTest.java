package dev.engagement.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.record.EngagementRecord;
import dev.engagement.testing.RecordArbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripTest {

    private static final EngagementFormat<EngagementRecord> STRICT = EngagementFormat.RECORDS.strict();

    @Property
    void what_is_written_reads_back_as_an_equal_record_and_as_equal_bytes(@ForAll("records") EngagementRecord record) {
        byte[] written = STRICT.write(record);
        EngagementRecord read = STRICT.read(written);
        assertThat(read).isEqualTo(record);
        assertThat(STRICT.write(read)).isEqualTo(written);
    }

    @Property
    void equal_records_and_only_they_are_the_same_in_the_canonical_order(
            @ForAll("records") EngagementRecord first, @ForAll("records") EngagementRecord second) {
        assertThat(STRICT.canonicalOrder().compare(first, second) == 0).isEqualTo(first.equals(second));
    }

    @Provide
    Arbitrary<EngagementRecord> records() {
        return RecordArbitraries.all();
    }
}
