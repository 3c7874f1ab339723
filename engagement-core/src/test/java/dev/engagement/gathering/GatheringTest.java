package dev.engagement.gathering;

import static dev.engagement.testing.LifecycleAssertions.assertOnlyMovesOfTheTableWork;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Lifecycle;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.outreach.OutreachSession;
import dev.engagement.testing.MeetingArbitraries;
import dev.engagement.testing.OutreachArbitraries;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What holds for meetings and for outreach sessions. */
class GatheringTest {

    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    @Property(tries = 200)
    void a_gathering_refuses_every_move_that_is_not_in_the_table(@ForAll("gatherings") Gathering<?> gathering) {
        assertOnlyMovesOfTheTableWork(
                lifecycle(gathering),
                gathering.transitions(),
                LATER,
                move -> gathering.toBuilder()
                        .addTransition(move)
                        .previousStart(gathering.start())
                        .headcounts(List.of())
                        .attendanceUnknown(true)
                        .build());
    }

    @Property(tries = 200)
    void what_is_derived_agrees_with_the_moves(@ForAll("gatherings") Gathering<?> gathering) {
        GatheringState state = gathering.state();

        assertThat(gathering.isHeld()).isEqualTo(state == GatheringState.HELD || state == GatheringState.CLOSED);
        assertThat(state).isEqualTo(lifecycle(gathering).state(gathering.transitions()));
        assertThat(gathering.residentsPresent().isPresent())
                .isEqualTo(gathering.headcounts().stream()
                        .anyMatch(count -> count.category() == Headcount.Category.RESIDENT
                                || count.category() == Headcount.Category.YOUTH));
    }

    @Test
    void counts_are_not_negative_and_no_more_people_felt_heard_than_answered() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new Headcount(Headcount.Category.YOUTH, -1, Headcount.Method.COUNTED))
                .withMessage("Headcount.count must be from 0 to 100000000, was -1");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new Headcount(Headcount.Category.YOUTH, Integer.MAX_VALUE, Headcount.Method.COUNTED))
                .withMessage("Headcount.count must be from 0 to 100000000, was 2147483647");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new HeardFeedback(3, 4))
                .withMessage("HeardFeedback.feltHeard must be from 0 to answers, was 4");
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new HeardFeedback(-1, -1));
    }

    @Provide
    Arbitrary<Gathering<?>> gatherings() {
        return Arbitraries.oneOf(MeetingArbitraries.safetyMeetings(), OutreachArbitraries.outreachSessions());
    }

    private static Lifecycle<GatheringState> lifecycle(Gathering<?> gathering) {
        return gathering instanceof SafetyMeeting ? SafetyMeeting.LIFECYCLE : OutreachSession.LIFECYCLE;
    }
}
