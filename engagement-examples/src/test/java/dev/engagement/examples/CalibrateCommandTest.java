package dev.engagement.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.json.EngagementFormat;
import dev.engagement.trust.TrustPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrateCommandTest {

    private static final int COMMUNITIES = 25;

    private static String records;

    @TempDir
    private Path folder;

    @BeforeAll
    static void inventRecords() {
        records = Run.of("generate", "--communities", "" + COMMUNITIES, "--records", "5000")
                .out();
    }

    @Test
    void the_fitted_policy_says_what_it_was_fitted_to_and_can_score() throws IOException {
        Path policy = folder.resolve("policy.json");

        Run run = Run.withInput(records, "calibrate", "-", "--as-of", "2026-03-01", "-o", policy.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        TrustPolicy fitted = EngagementFormat.POLICIES.strict().read(Files.readAllBytes(policy));
        assertThat(fitted.id()).isEqualTo("default-1/fitted-2026-03-01-" + COMMUNITIES);
        assertThat(fitted.dimensions().values())
                .anySatisfy(dimension -> assertThat(dimension.filterPrior()).isNotEmpty())
                .anySatisfy(dimension -> assertThat(dimension.baseRate()).isNotEqualTo(0.5));
        assertThat(Run.withInput(records, "score", "-", "--policy", policy.toString())
                        .out())
                .contains("policy " + fitted.id());
    }

    @Test
    void the_day_is_that_of_the_newest_record_unless_one_is_given() {
        String scored = Run.withInput(records, "score", "-").lines().get(0);

        String id = EngagementFormat.POLICIES
                .strict()
                .read(Run.withInput(records, "calibrate", "-").out().getBytes(StandardCharsets.UTF_8))
                .id();

        String day = id.substring("default-1/fitted-".length(), id.length() - "-25".length());
        assertThat(scored).startsWith("Trust as of " + day + ",");
    }

    @Test
    void ledgers_of_one_community_are_added_up() {
        String january = "{\"type\":\"evidence-ledger\",\"schemaVersion\":1,\"communityId\":\"oak-hill\","
                + "\"rows\":[[\"2026-01-20\",\"SURVEY_TRUST\",10,6000000]]}\n";
        String may = january.replace("2026-01-20", "2026-05-20").replace("6000000", "2000000");
        String both = january.replace("]]", "],[\"2026-05-20\",\"SURVEY_TRUST\",10,2000000]]");

        assertThat(Run.withInput(january + may, "calibrate", "-").out())
                .isEqualTo(Run.withInput(both, "calibrate", "-").out())
                .contains("\"id\":\"default-1/fitted-2026-05-20-1\"");
    }

    @Test
    void nothing_can_be_learned_from_nothing() {
        Run run = Run.withInput("nonsense\n", "calibrate", "-", "--as-of", "2026-01-31");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).endsWith("The input has nothing to learn from.\n");
    }
}
