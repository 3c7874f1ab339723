package dev.engagement.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.engagement.trust.TrustPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples that the format was agreed on with; they lie outside of the project. */
class SharedRecordsTest {

    private static final Path SHARED = Path.of(System.getProperty("engagement.root", ".."), "..", "shared");

    @Test
    void each_agreed_line_reads_and_is_written_back_byte_for_byte() throws IOException {
        for (String line : lines(shared("records.v1.ndjson"))) {
            Object value = EngagementFormat.ANYTHING.strict().read(line.getBytes(StandardCharsets.UTF_8));
            assertThat(new String(EngagementFormat.ANYTHING.write(value), StandardCharsets.UTF_8))
                    .isEqualTo(line);
        }
    }

    @Test
    void the_agreed_policy_loads_as_it_is_and_is_the_default() throws IOException {
        byte[] file = Files.readAllBytes(shared("trust/default-policy.json"));
        assertThat(EngagementFormat.POLICIES.strict().read(file)).isEqualTo(TrustPolicy.DEFAULT);
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8);
    }

    private static Path shared(String name) {
        Path file = SHARED.resolve(name);
        assumeTrue(Files.exists(file), () -> "skipped: there is no " + file.normalize());
        return file;
    }
}
