package dev.engagement.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BacktestCommandTest {

    private static final Pattern JSON = Pattern.compile("\\{\"cases\":(\\d+),\"error\":\\{\"model\":([0-9.]+),"
            + "\"lastValue\":([0-9.]+),\"runningMean\":([0-9.]+),\"lastSix\":([0-9.]+)},\"coverage\":([0-9.]+)}\n");

    private static final String RISING = surveys("elm-park", "TRUST", 5, 6, 7);

    @Test
    void each_mean_is_foretold_from_those_before_it() {
        Matcher json = json(RISING);

        assertThat(json.group(1)).isEqualTo("2");
        assertThat(number(json, 3)).isCloseTo(10, within(1e-9));
        assertThat(number(json, 4)).isCloseTo(Math.sqrt((10 * 10 + 15 * 15) / 2.0), within(1e-9));
        assertThat(number(json, 6)).isEqualTo(1);
    }

    /** The number is that of the reference program of the model. */
    @Test
    void the_model_is_read_on_the_day_of_the_next_survey() {
        Run run =
                Run.withInput(RISING, "backtest", "-", "--measure", "TRUST", "--format", "json", "--policy", "default");

        assertThat(number(matched(run), 2)).isCloseTo(12.482409873, within(1e-6));
    }

    @Test
    void the_mean_of_the_last_six_forgets_the_seventh() {
        String first = surveys("elm-park", "TRUST", 2, 8, 8, 8, 8, 8, 8);
        String more = surveys("elm-park", "TRUST", 2, 8, 8, 8, 8, 8, 8, 8);

        assertThat(squares(json(more), 5)).isCloseTo(squares(json(first), 5), within(1e-6));
        assertThat(squares(json(more), 4)).isGreaterThan(squares(json(first), 4) + 1);
    }

    @Test
    void neither_the_order_nor_repetition_nor_other_measures_make_a_difference() {
        String other = surveys("oak-hill", "TRUST", 3, 3, 4);
        String noise = surveys("elm-park", "LISTEN", 9, 1) + surveys("elm-park", "SAFETY", 9, 1);

        assertThat(run(other + noise + RISING + other, "TRUST", "json").out())
                .isEqualTo(run(RISING + other, "TRUST", "json").out());
    }

    @Test
    void a_jump_that_nobody_could_expect_breaks_the_interval() {
        String calm =
                surveys("elm-park", "TRUST", IntStream.range(0, 40).map(i -> 5).toArray());
        String jump = surveys(
                "elm-park",
                "TRUST",
                IntStream.range(0, 41).map(i -> i < 40 ? 5 : 10).toArray());

        assertThat(number(json(calm), 6)).isEqualTo(1);
        assertThat(number(json(jump), 6)).isCloseTo(39 / 40.0, within(1e-9));
    }

    @Test
    void people_get_a_table() {
        Run run = run(RISING, "trust", "text");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines().get(0))
                .isEqualTo("Survey results about TRUST, each foretold from those before it (communities: 1; cases: 2)");
        assertThat(run.lines())
                .anyMatch(line -> line.matches("the model, learning from all before +\\d+\\.\\d\\d .*100\\.0 %"));
        assertThat(run.lines()).anyMatch(line -> line.matches("the model under default-1 +12\\.48 .*100\\.0 %"));
        assertThat(run.lines()).anyMatch(line -> line.matches("the last value +10\\.00 +1\\.00"));
        assertThat(run.lines()).anyMatch(line -> line.matches("a half-life of 15 days, the best +\\d+\\.\\d\\d +.*"));
    }

    @ParameterizedTest
    @CsvSource({"SAFETY", "FAIRNESS", "RESPECT"})
    void what_cannot_be_foretold_is_said(String measure) {
        String records = surveys("elm-park", "SAFETY", 5, 6)
                + surveys("elm-park", "FAIRNESS", 5, 6)
                + surveys("elm-park", "RESPECT", 5);

        Run run = run(records, measure, "text");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("No community has survey results about " + measure
                        + " of two periods that carry weight in the policy default-1.\n");
    }

    @Test
    void a_policy_that_is_named_foretells_alone() {
        Run run = Run.withInput(RISING, "backtest", "-", "--measure", "TRUST", "--policy", "survey-only");

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines()).anyMatch(line -> line.startsWith("the model under survey-only-1 "));
        assertThat(run.lines()).noneMatch(line -> line.contains("learning"));
    }

    @Test
    void a_policy_without_surveys_is_refused() {
        Run run = Run.withInput(RISING, "backtest", "-", "--measure", "TRUST", "--policy", "service-only");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("that carry weight in the policy service-only-1.");
    }

    @Test
    void what_is_rejected_is_named_and_the_rest_counts() {
        Run run = run("nonsense\n" + RISING, "TRUST", "json");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("1");
        assertThat(run.out()).isEqualTo(run(RISING, "TRUST", "json").out());
    }

    private static Run run(String records, String measure, String format) {
        return Run.withInput(records, "backtest", "-", "--measure", measure, "--format", format);
    }

    private static Matcher json(String records) {
        return matched(run(records, "TRUST", "json"));
    }

    private static Matcher matched(Run run) {
        Matcher json = JSON.matcher(run.out());
        assertThat(json.matches()).isTrue();
        return json;
    }

    private static double number(Matcher json, int group) {
        return Double.parseDouble(json.group(group));
    }

    private static double squares(Matcher json, int group) {
        return number(json, group) * number(json, group) * number(json, 1);
    }

    /** Monthly results on a scale of 0 to 10, from January 2020 on. */
    private static String surveys(String community, String measure, int... means) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < means.length; i++) {
            YearMonth month = YearMonth.of(2020, 1).plusMonths(i);
            lines.append("{\"type\":\"survey-result\",\"schemaVersion\":1,\"id\":\"")
                    .append(community + "-" + measure + "-" + month)
                    .append("\",\"communityId\":\"" + community + "\",\"revision\":1,")
                    .append("\"recordedAt\":\"" + month.plusMonths(1).atDay(2) + "T08:00:00Z\",")
                    .append("\"measure\":\"" + measure + "\",\"scale\":{\"min\":0,\"max\":10},")
                    .append("\"mean\":" + means[i] + ",\"period\":{\"from\":\"" + month.atDay(1))
                    .append("\",\"to\":\"" + month.atEndOfMonth() + "\"}}\n");
        }
        return lines.toString();
    }
}
