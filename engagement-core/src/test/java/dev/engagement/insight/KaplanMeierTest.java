package dev.engagement.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.insight.KaplanMeier.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {

    @Test
    void agrees_with_the_remission_times_that_every_textbook_has() {
        // Freireich et al. 1963, 6-MP arm, in weeks; + is still in remission. Median 23.
        List<Span> weeks = spans("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+");
        assertThat(quantile(weeks, 0.5)).contains(Duration.ofDays(23));
        assertThat(quantile(weeks, 0.25)).contains(Duration.ofDays(13));
        assertThat(quantile(weeks, 0.9)).as("not known yet").isEmpty();
    }

    @Test
    void of_nothing_knows_nothing() {
        assertThat(quantile(List.of(), 0.5)).isEmpty();
    }

    @Test
    void does_not_take_what_is_open_for_over() {
        assertThat(quantile(spans("1 2 3 40+ 50+ 60+ 70+"), 0.5)).isEmpty();
        assertThat(quantile(spans("1 2 3"), 0.5)).contains(Duration.ofDays(2));
    }

    @Property
    void when_all_is_over_it_is_the_plain_quantile(@ForAll("over") List<Span> over) {
        List<Duration> sorted = over.stream().map(Span::length).sorted().toList();
        for (double share : new double[] {0.5, 0.9, 1}) {
            int rank = (int) Math.ceil(share * sorted.size() - 1e-9);
            assertThat(quantile(over, share)).contains(sorted.get(rank - 1));
        }
    }

    @Property
    void leaving_out_what_is_open_would_never_look_slower(@ForAll("mixed") List<Span> mixed) {
        Optional<Duration> median = quantile(mixed, 0.5);
        Optional<Duration> ofThoseOver =
                quantile(mixed.stream().filter(Span::over).toList(), 0.5);
        median.ifPresent(known -> assertThat(ofThoseOver.orElseThrow()).isLessThanOrEqualTo(known));
    }

    @Property
    void the_order_does_not_matter(@ForAll("mixed") List<Span> mixed) {
        List<Span> shuffled = new ArrayList<>(mixed);
        Collections.reverse(shuffled);
        assertThat(quantile(shuffled, 0.9)).isEqualTo(quantile(mixed, 0.9));
    }

    @Test
    void the_curve_has_a_step_where_something_is_over_and_agrees_with_the_textbook() {
        // Freireich et al. 1963, 6-MP arm: the estimates that are printed with the data.
        List<OpenShare> curve =
                KaplanMeier.curve(spans("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+"));

        assertThat(curve).extracting(step -> step.after().toDays()).containsExactly(6L, 7L, 10L, 13L, 16L, 22L, 23L);
        assertThat(curve)
                .extracting(step -> Math.round(1000 * step.share()))
                .containsExactly(857L, 807L, 753L, 690L, 627L, 538L, 448L);
    }

    private static Optional<Duration> quantile(List<Span> spans, double share) {
        return KaplanMeier.quantile(KaplanMeier.curve(spans), share);
    }

    private static List<Span> spans(String text) {
        return Arrays.stream(text.split(" "))
                .map(word -> new Span(Duration.ofDays(Long.parseLong(word.replace("+", ""))), !word.endsWith("+")))
                .toList();
    }

    @Provide
    Arbitrary<List<Span>> over() {
        return days().map(days -> new Span(days, true)).list().ofMinSize(1).ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Span>> mixed() {
        return Combinators.combine(days(), Arbitraries.of(true, false))
                .as(Span::new)
                .list()
                .ofMaxSize(40);
    }

    private static Arbitrary<Duration> days() {
        return Arbitraries.longs().between(0, 30).map(Duration::ofDays);
    }
}
