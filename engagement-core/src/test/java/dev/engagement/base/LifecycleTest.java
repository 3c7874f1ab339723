package dev.engagement.base;

import static dev.engagement.base.LifecycleTest.Lamp.BROKEN;
import static dev.engagement.base.LifecycleTest.Lamp.OFF;
import static dev.engagement.base.LifecycleTest.Lamp.ON;
import static dev.engagement.testing.LifecycleAssertions.assertOnlyMovesOfTheTableWork;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    enum Lamp {
        OFF,
        ON,
        BROKEN
    }

    enum Siren {
        SILENT,
        WAILS,
        TESTED,
        REMOVED
    }

    private static final Lifecycle<Lamp> LAMP = Lifecycle.startingAt("Lamp", OFF)
            .move(OFF, "switch on", ON)
            .move(ON, "switch off", OFF)
            .moves(EnumSet.of(OFF, ON), "break", BROKEN, "reason", "by", "finder")
            .build();

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    @Test
    void every_allowed_move_works_and_every_other_one_names_what_is_allowed() {
        assertOnlyMovesOfTheTableWork(LAMP);
    }

    @Test
    void without_transitions_it_stands_at_the_start_and_then_where_the_last_one_led() {
        assertThat(LAMP.state(List.of())).isEqualTo(OFF);
        assertThat(LAMP.state(List.of(Transition.of(ON, NOON)))).isEqualTo(ON);
    }

    @Test
    void an_illegal_move_names_where_it_stood_where_it_was_to_go_and_what_is_allowed() {
        IllegalTransitionException refused =
                catchThrowableOfType(IllegalTransitionException.class, () -> LAMP.move(ON, ON));

        assertThat(refused).hasMessage("Lamp must not go from ON to ON, allowed: OFF, BROKEN");
        assertThat(refused.from()).isEqualTo("ON");
        assertThat(refused.to()).isEqualTo("ON");
        assertThat(refused.allowed()).containsExactly("OFF", "BROKEN");
    }

    @Test
    void a_final_state_says_that_it_is_final() {
        assertThatExceptionOfType(IllegalTransitionException.class)
                .isThrownBy(() -> LAMP.move(BROKEN, ON))
                .withMessage("Lamp must not go from BROKEN to ON, BROKEN is final");
        assertThat(LAMP.next(BROKEN)).isEmpty();
    }

    @Test
    void times_never_decrease() {
        List<Transition<Lamp>> back = List.of(Transition.of(ON, NOON), Transition.of(OFF, NOON.minusMillis(1)));

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> check(back, attribute -> true))
                .withMessage("Lamp.transitions must not go back in time at OFF, was 2026-01-31T11:59:59.999Z");
        check(List.of(Transition.of(ON, NOON), Transition.of(OFF, NOON)), attribute -> true);
    }

    @Test
    void what_a_move_needs_must_be_there() {
        Transition<Lamp> bare = Transition.of(BROKEN, NOON);

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> check(List.of(bare.by("o-1")), attribute -> true))
                .withMessage("Lamp.reason must be present to be BROKEN");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> check(List.of(bare.because("storm")), attribute -> true))
                .withMessage("Lamp.by must be present to be BROKEN");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(
                        () -> check(List.of(bare.by("o-1").because("storm")), attribute -> !attribute.equals("finder")))
                .withMessage("Lamp.finder must be present to be BROKEN");
        check(List.of(bare.by("o-1").because("storm")), attribute -> attribute.equals("finder"));
    }

    @Test
    void everything_that_is_missing_is_named_together_with_what_else_is_wrong() {
        Violations others = Violations.of("Lamp").require(false, "watts", "be positive");

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> LAMP.check(List.of(Transition.of(BROKEN, NOON)), attribute -> false, others)
                        .orThrow())
                .withMessage("Lamp.watts must be positive; Lamp.reason must be present to be BROKEN; "
                        + "Lamp.by must be present to be BROKEN; Lamp.finder must be present to be BROKEN");
    }

    @Test
    void a_pause_goes_back_only_to_where_it_came_from_or_on() {
        Lifecycle<Siren> table = Lifecycle.startingAt("Siren", Siren.SILENT)
                .move(Siren.SILENT, "start", Siren.WAILS)
                .moves(EnumSet.of(Siren.SILENT, Siren.WAILS), "test", Siren.TESTED)
                .moves(EnumSet.of(Siren.TESTED), "resume", Siren.SILENT)
                .move(Siren.TESTED, "resume", Siren.WAILS)
                .move(Siren.TESTED, "remove", Siren.REMOVED)
                .pause(Siren.TESTED)
                .build();
        List<Transition<Siren>> silent = List.of(Transition.of(Siren.TESTED, NOON));
        List<Transition<Siren>> wailing = List.of(Transition.of(Siren.WAILS, NOON), Transition.of(Siren.TESTED, NOON));

        assertThat(table.next(Siren.TESTED)).containsExactly(Siren.SILENT, Siren.WAILS, Siren.REMOVED);
        assertThat(table.next(silent)).containsExactly(Siren.SILENT, Siren.REMOVED);
        assertThat(table.next(wailing)).containsExactly(Siren.WAILS, Siren.REMOVED);
        List<Transition<Siren>> astray = List.of(silent.get(0), Transition.of(Siren.WAILS, NOON));
        assertThatExceptionOfType(IllegalTransitionException.class)
                .isThrownBy(() -> table.check(astray, attribute -> true, Violations.of("Siren")))
                .withMessage("Siren must not go from TESTED to WAILS, allowed: SILENT, REMOVED");
        assertThat(table.toMarkdown()).endsWith("\nFrom TESTED it goes back only to where it came from.\n");
        assertOnlyMovesOfTheTableWork(table);
    }

    private static void check(List<Transition<Lamp>> moves, Predicate<String> has) {
        LAMP.check(moves, has, Violations.of("Lamp")).orThrow();
    }

    @Test
    void it_is_printed_as_a_table_and_as_a_diagram() {
        assertThat(LAMP.toMarkdown()).isEqualTo("""
                | from | event | to | needs |
                |---|---|---|---|
                | OFF | switch on | ON |  |
                | ON | switch off | OFF |  |
                | OFF | break | BROKEN | reason, by, finder |
                | ON | break | BROKEN | reason, by, finder |
                """);
        assertThat(LAMP.toMermaid()).isEqualTo("""
                stateDiagram-v2
                    [*] --> OFF
                    OFF --> ON: switch on
                    ON --> OFF: switch off
                    OFF --> BROKEN: break
                    ON --> BROKEN: break
                """);
    }
}
