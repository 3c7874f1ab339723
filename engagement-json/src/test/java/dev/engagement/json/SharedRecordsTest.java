package dev.engagement.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.engagement.trust.TrustPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The public sample records beside this repository; the project has a copy of them. */
class SharedRecordsTest {

    private static final String RECORDS = "/dev/engagement/json/records.v1.ndjson";

    private static final String POLICY = "/dev/engagement/trust/model/default-policy.json";

    @Test
    void each_sample_line_reads_and_is_written_back_byte_for_byte() throws IOException {
        assertThat(new String(bytes(RECORDS), StandardCharsets.UTF_8).lines())
                .hasSize(11)
                .allSatisfy(line -> assertThat(EngagementFormat.ANYTHING.write(
                                EngagementFormat.ANYTHING.strict().read(line.getBytes(StandardCharsets.UTF_8))))
                        .asString(StandardCharsets.UTF_8)
                        .isEqualTo(line));
    }

    @Test
    void the_sample_policy_loads_as_it_is_and_is_the_default() throws IOException {
        assertThat(EngagementFormat.POLICIES.strict().read(bytes(POLICY))).isEqualTo(TrustPolicy.DEFAULT);
    }

    @Test
    void the_projects_copy_is_that_of_the_sample_records() throws IOException {
        Path original = Path.of(System.getProperty("engagement.root", ".."), "..", "shared", "records.v1.ndjson");
        assumeTrue(Files.exists(original), () -> "there is no " + original.normalize() + " to compare the copy with");
        assertThat(original).hasBinaryContent(bytes(RECORDS));
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = SharedRecordsTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
