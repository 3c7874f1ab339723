package dev.engagement.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {

    private static final String LEDGER = """
            {"type":"evidence-ledger","schemaVersion":1,"communityId":"oak-hill","rows":[["2026-01-31","CONCERN_ANSWERED",3,2000000]]}
            """;

    @Test
    void the_sample_is_explained_as_the_documentation_shows() throws IOException {
        Run run = Run.withInput(Inputs.sample(), "explain", "-");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        Readme.assertShows("explain", run.out());
    }

    @Test
    void the_points_add_up_to_the_score_up_to_rounding() throws IOException {
        List<String> lines =
                Run.withInput(Inputs.sample(), "explain", "-", "--most", "1000").lines();
        List<Double> points = lines.subList(2, lines.size()).stream()
                .map(line -> Double.parseDouble(line.strip().split(" ")[0]))
                .toList();

        double score = points.get(points.size() - 1);
        double sum = points.subList(0, points.size() - 1).stream()
                .mapToDouble(each -> each)
                .sum();
        assertThat(sum).isCloseTo(score, within(0.005 * points.size()));
        assertThat(lines).noneMatch(line -> line.contains("more"));
    }

    @Test
    void evidence_of_a_ledger_has_no_record_at_hand() {
        Run run = Run.withInput(LEDGER, "explain", "-");

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines())
                .anyMatch(line -> line.matches(
                        ".*2026-01-31 +no record at hand +responsiveness +concerns answered in time or not"));
    }

    @Test
    void nothing_is_named_if_nothing_is_wanted() {
        assertThat(Run.withInput(LEDGER, "explain", "-", "--most", "0").lines())
                .hasSize(5)
                .anyMatch(line -> line.endsWith("from 1 more"));
    }

    @Test
    void less_than_nothing_is_refused() {
        Run run = Run.withInput(LEDGER, "explain", "-", "--most", "-1");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("--most must be at least 0, was -1.\n");
    }
}
