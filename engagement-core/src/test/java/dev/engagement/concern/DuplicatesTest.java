package dev.engagement.concern;

import static dev.engagement.concern.Concerns.OFFICER;
import static dev.engagement.concern.Concerns.day;
import static dev.engagement.concern.Concerns.raised;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.engagement.base.IllegalTransitionException;
import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Transition;
import dev.engagement.base.Violation;
import dev.engagement.id.ConcernId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

    private final Concern first = raised("c-1").supporters(3).build();
    private final Concern second = raised("c-2").supporters(2).build();

    private static Function<ConcernId, Optional<Concern>> among(Concern... concerns) {
        Map<ConcernId, Concern> byId = Arrays.stream(concerns).collect(Collectors.toMap(Concern::id, c -> c));
        return id -> Optional.ofNullable(byId.get(id));
    }

    private static Concern duplicate(String id, String of) {
        return raised(id)
                .addTransition(Transition.of(ConcernState.DUPLICATE, day(1)))
                .duplicateOf(ConcernId.of(of))
                .build();
    }

    @Test
    void the_target_gets_the_supporters_of_a_duplicate() {
        Duplicates.Merged merged = Duplicates.merge(second, first.id(), among(first, second), day(2), OFFICER);

        assertThat(merged.target().supporters()).isEqualTo(5);
        assertThat(merged.target().revision()).isEqualTo(2);
        assertThat(merged.duplicate().state()).isEqualTo(ConcernState.DUPLICATE);
        assertThat(merged.duplicate().duplicateOf()).contains(first.id());
        assertThat(merged.duplicate().transitions())
                .containsExactly(Transition.of(ConcernState.DUPLICATE, day(2)).by("o-7"));
    }

    @Test
    void supporters_add_up_once() {
        Duplicates.Merged merged = Duplicates.merge(second, first.id(), among(first, second), day(2), OFFICER);

        assertThatThrownBy(() -> Duplicates.merge(
                        merged.duplicate(), first.id(), among(merged.target(), merged.duplicate()), day(3), OFFICER))
                .isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void more_supporters_than_a_concern_can_have_are_refused() {
        Concern most = raised("c-3").supporters(100_000_000).build();

        assertThatThrownBy(() -> Duplicates.merge(most, first.id(), among(first, most), day(2), OFFICER))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("Concern.supporters must be from 0 to 100000000, was 100000003");
    }

    @Test
    void a_target_must_exist() {
        assertThatThrownBy(() -> Duplicates.merge(second, ConcernId.of("c-9"), among(first), day(2), OFFICER))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("Concern.duplicateOf must name a concern that exists, was c-9");
    }

    @Test
    void a_target_must_be_another_concern() {
        assertThatThrownBy(() -> Duplicates.merge(second, second.id(), among(second), day(2), OFFICER))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("Concern.duplicateOf must be another concern, was c-2");
    }

    @Test
    void a_target_must_be_no_duplicate_so_that_no_cycle_forms() {
        Concern duplicateOfSecond = duplicate("c-1", "c-2");

        assertThatThrownBy(
                        () -> Duplicates.merge(second, first.id(), among(duplicateOfSecond, second), day(2), OFFICER))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("Concern.duplicateOf must name a concern that is no duplicate itself, was c-1");
    }

    @Test
    void a_duplicate_whose_target_became_one_is_found() {
        Concern last = raised("c-3").build();
        Function<ConcernId, Optional<Concern>> chain = among(duplicate("c-1", "c-2"), duplicate("c-2", "c-3"), last);

        assertThat(Duplicates.check(duplicate("c-1", "c-2"), chain))
                .contains(Violation.of("Concern", "duplicateOf", "name a concern that is no duplicate itself", "c-2"));
        assertThat(Duplicates.check(duplicate("c-2", "c-3"), chain)).isEmpty();
        assertThat(Duplicates.check(last, chain)).isEmpty();
        assertThat(Duplicates.original(duplicate("c-1", "c-2"), chain)).contains(last);
        assertThat(Duplicates.original(last, chain)).contains(last);
    }

    @Test
    void a_cycle_that_several_systems_made_together_has_no_original() {
        Function<ConcernId, Optional<Concern>> cycle = among(duplicate("c-1", "c-2"), duplicate("c-2", "c-1"));

        assertThat(Duplicates.original(duplicate("c-1", "c-2"), cycle)).isEmpty();
        assertThat(Duplicates.check(duplicate("c-1", "c-2"), cycle)).isPresent();
    }

    @Test
    void a_lost_target_has_no_original() {
        assertThat(Duplicates.original(duplicate("c-1", "c-2"), among())).isEmpty();
    }
}
