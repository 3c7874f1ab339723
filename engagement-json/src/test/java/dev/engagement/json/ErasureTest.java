package dev.engagement.json;

import static dev.engagement.testing.ErasureArbitraries.RESIDENT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.log.EngagementLog;
import dev.engagement.record.EngagementRecord;
import dev.engagement.testing.ErasureArbitraries;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ErasureTest {

    private static final EngagementFormat<EngagementRecord> FORMAT = EngagementFormat.RECORDS;

    @Property(tries = 200)
    void no_byte_of_a_written_log_tells_of_an_erased_resident(@ForAll("records") List<EngagementRecord> records) {
        EngagementLog.Accumulator log = EngagementLog.create(FORMAT.canonicalOrder());
        records.forEach(log::accept);

        EngagementLog erased = log.result()
                .erase(RESIDENT, Instant.parse("2030-05-01T12:00:00Z"))
                .log();

        assertThat(erased.revisions().map(record -> new String(FORMAT.write(record), UTF_8)))
                .noneMatch(line -> line.contains(RESIDENT.value()));
    }

    @Provide
    Arbitrary<List<EngagementRecord>> records() {
        return ErasureArbitraries.records();
    }
}
