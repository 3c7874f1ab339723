package dev.engagement.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.engagement.base.InvalidValueException;
import dev.engagement.testing.BaseArbitraries;
import dev.engagement.testing.PeopleArbitraries;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AssignmentTest {

    @Property
    void it_covers_its_first_day_and_no_day_from_its_end_on(@ForAll("assignments") Assignment assignment) {
        assertThat(assignment.covers(assignment.from())).isTrue();
        assertThat(assignment.covers(assignment.from().minusDays(1))).isFalse();
        assignment.to().ifPresent(to -> {
            assertThat(assignment.covers(to.minusDays(1))).isTrue();
            assertThat(assignment.covers(to)).isFalse();
        });
    }

    @Property
    void without_an_end_it_goes_on(@ForAll("assignments") Assignment assignment, @ForAll("days") LocalDate day) {
        if (assignment.to().isEmpty()) {
            assertThat(assignment.covers(day)).isEqualTo(!day.isBefore(assignment.from()));
        }
    }

    @Property(tries = 20)
    void it_ends_after_it_began(@ForAll("assignments") Assignment assignment) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(assignment.toBuilder().to(assignment.from())::build)
                .withMessage("Assignment.to must be after from, was " + assignment.from());
    }

    @Provide
    Arbitrary<Assignment> assignments() {
        return PeopleArbitraries.assignments();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return BaseArbitraries.days();
    }
}
