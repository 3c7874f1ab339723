package dev.engagement.testing;

import static dev.engagement.testing.LifecycleArbitraries.reachable;
import static dev.engagement.testing.LifecycleArbitraries.shortestWay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.engagement.base.IllegalTransitionException;
import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Lifecycle;
import dev.engagement.base.Transition;
import dev.engagement.base.Violations;
import dev.engagement.record.EngagementRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.assertj.core.api.InstanceOfAssertFactories;

/** What holds for the moves of every record with a lifecycle. */
public final class LifecycleAssertions {

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    private LifecycleAssertions() {}

    /** What a deed makes of a record: its next revision; empty if it is refused, without a personal word. */
    public static <R extends EngagementRecord> Optional<R> revisedOrRefused(R record, UnaryOperator<R> deed) {
        R next;
        try {
            next = deed.apply(record);
        } catch (IllegalTransitionException | InvalidValueException refused) {
            assertThat(refused.getMessage()).doesNotContain(BaseArbitraries.PERSONAL_MARKER);
            return Optional.empty();
        }
        assertThat(next.id()).isEqualTo(record.id());
        assertThat(next.revision()).isEqualTo(record.revision() + 1);
        assertThat(next.recordedAt()).isAfterOrEqualTo(record.recordedAt());
        return Optional.of(next);
    }

    /**
     * From a record's state every move of the table works, and every other one is refused and told what is allowed.
     *
     * @param moved makes a move of the record, with whatever attributes it needs
     */
    public static <S extends Enum<S>> void assertOnlyMovesOfTheTableWork(
            Lifecycle<S> table, List<Transition<S>> history, Instant at, Function<Transition<S>, ?> moved) {
        S from = table.state(history);
        for (S to : from.getDeclaringClass().getEnumConstants()) {
            Transition<S> move = Transition.of(to, at).by("o-1").because("a reason");
            if (table.next(history).contains(to)) {
                assertThatCode(() -> moved.apply(move)).as(from + " to " + to).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> moved.apply(move))
                        .asInstanceOf(InstanceOfAssertFactories.type(IllegalTransitionException.class))
                        .returns(from.name(), IllegalTransitionException::from)
                        .returns(to.name(), IllegalTransitionException::to)
                        .returns(
                                table.next(history).stream().map(Enum::name).toList(),
                                IllegalTransitionException::allowed);
            }
        }
    }

    /** Every state can be reached, and from each only the moves of the table work, whatever the record. */
    public static <S extends Enum<S>> void assertOnlyMovesOfTheTableWork(Lifecycle<S> table) {
        assertThat(reachable(table))
                .containsExactlyInAnyOrder(table.start().getDeclaringClass().getEnumConstants());
        for (S state : reachable(table)) {
            List<Transition<S>> history = shortestWay(table, state).stream()
                    .map(to -> Transition.of(to, NOON).by("o-1").because("a reason"))
                    .toList();
            assertOnlyMovesOfTheTableWork(table, history, NOON, move -> {
                List<Transition<S>> longer = new ArrayList<>(history);
                longer.add(move);
                table.check(longer, attribute -> true, Violations.of(table.type()))
                        .orThrow();
                return longer;
            });
        }
    }
}
