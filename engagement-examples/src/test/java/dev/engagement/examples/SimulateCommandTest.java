package dev.engagement.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class SimulateCommandTest {

    @Test
    void the_documentation_shows_the_table() throws IOException {
        Run run = Run.of("simulate", "--communities", "50", "--days", "1000", "--seed", "1");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).hasSize(11);
        Readme.assertShows("simulate", run.out());
    }

    @Test
    void other_seeds_give_other_communities() {
        assertThat(Run.of("simulate", "--communities", "2", "--days", "100", "--seed", "1")
                        .out())
                .isNotEqualTo(Run.of("simulate", "--communities", "2", "--days", "100", "--seed", "2")
                        .out());
    }

    @Test
    void numbers_out_of_range_are_refused() {
        assertThat(Run.of("simulate", "--communities", "0"))
                .isEqualTo(new Run(2, "", "--communities must be at least 1, was 0.\n"));
        assertThat(Run.of("simulate", "--days", "60")).isEqualTo(new Run(2, "", "--days must be above 60, was 60.\n"));
    }
}
