package dev.engagement.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.engagement.base.IllegalTransitionException;
import dev.engagement.base.Lifecycle;
import dev.engagement.base.Transition;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.api.InstanceOfAssertFactories;

/** What holds for the moves of every record with a lifecycle. */
public final class LifecycleAssertions {

    private LifecycleAssertions() {}

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
            if (table.next(from).contains(to)) {
                assertThatCode(() -> moved.apply(move)).as(from + " to " + to).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> moved.apply(move))
                        .asInstanceOf(InstanceOfAssertFactories.type(IllegalTransitionException.class))
                        .returns(from.name(), IllegalTransitionException::from)
                        .returns(to.name(), IllegalTransitionException::to)
                        .returns(
                                table.next(from).stream().map(Enum::name).toList(),
                                IllegalTransitionException::allowed);
            }
        }
    }
}
