package dev.engagement.meeting;

import static dev.engagement.meeting.Meetings.AFTER;
import static dev.engagement.meeting.Meetings.held;
import static dev.engagement.meeting.Meetings.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.engagement.id.AgendaItemId;
import dev.engagement.id.CommitmentId;
import dev.engagement.id.SubjectId;
import dev.engagement.testing.MeetingArbitraries;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NextAgendaTest {

    private static Supplier<AgendaItemId> ids() {
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> AgendaItemId.of("next-" + i))
                .iterator()::next;
    }

    private static List<AgendaItem> next(SafetyMeeting meeting, String... open) {
        return meeting.nextAgenda(subject -> Arrays.asList(open).contains(subject.value()), ids());
    }

    private static SafetyMeeting with(AgendaItem... items) {
        return held().toBuilder().addAgenda(items).build();
    }

    private static MinutesEntry promise(String commitment) {
        return MinutesEntry.builder()
                .kind(MinutesEntry.Kind.ACTION)
                .text("Ask the city")
                .commitmentId(CommitmentId.of(commitment))
                .build();
    }

    @Test
    void a_deferred_item_comes_back_as_it_was() {
        AgendaItem deferred = item("a", 1)
                .plannedLength(Duration.ofMinutes(10))
                .presenter("Sgt. Gomez")
                .addAbout(SubjectId.of("c-1"))
                .state(AgendaItemState.DEFERRED)
                .build();

        assertThat(next(with(deferred)))
                .containsExactly(deferred.toBuilder()
                        .id(AgendaItemId.of("next-1"))
                        .state(AgendaItemState.PROPOSED)
                        .build());
    }

    @Test
    void what_is_still_open_comes_back_as_a_follow_up_and_what_is_done_does_not() {
        AgendaItem lights = item("a", 1)
                .title("Street lights")
                .addAbout(SubjectId.of("c-1"), SubjectId.of("c-2"))
                .state(AgendaItemState.DISCUSSED)
                .build();
        AgendaItem noise = item("b", 2)
                .addAbout(SubjectId.of("c-3"))
                .state(AgendaItemState.DISCUSSED)
                .build();

        assertThat(next(with(lights, noise), "c-2"))
                .extracting(
                        AgendaItem::order, AgendaItem::title, AgendaItem::type, AgendaItem::about, AgendaItem::state)
                .containsExactly(tuple(
                        1,
                        "Street lights",
                        AgendaItem.Type.FOLLOW_UP,
                        Set.of(SubjectId.of("c-2")),
                        AgendaItemState.PROPOSED));
    }

    @Test
    void a_promise_of_the_minutes_that_is_still_open_comes_back_under_its_item() {
        SafetyMeeting meeting = with(item("a", 1).title("Street lights").build())
                .draftMinutes(
                        Minutes.builder()
                                .addEntries(
                                        promise("k-1").toBuilder()
                                                .agendaItemId(AgendaItemId.of("a"))
                                                .build(),
                                        promise("k-2"))
                                .build(),
                        AFTER);

        assertThat(next(meeting, "k-1", "k-2"))
                .extracting(AgendaItem::title, AgendaItem::about)
                .containsExactly(
                        tuple("Street lights", Set.of(SubjectId.of("k-1"))),
                        tuple("January beat meeting", Set.of(SubjectId.of("k-2"))));
        assertThat(next(meeting)).isEmpty();
    }

    @Test
    void items_keep_the_order_of_the_agenda() {
        assertThat(next(with(
                        item("late", 7).state(AgendaItemState.DEFERRED).build(),
                        item("early", 2).state(AgendaItemState.DEFERRED).build())))
                .extracting(AgendaItem::order, AgendaItem::title)
                .containsExactly(tuple(1, "Item early"), tuple(2, "Item late"));
    }

    @Property(tries = 200)
    void every_deferred_item_and_every_open_subject_is_on_the_next_agenda(@ForAll("meetings") SafetyMeeting meeting) {
        List<AgendaItem> next = meeting.nextAgenda(subject -> true, ids());

        assertThat(next.stream().flatMap(item -> item.about().stream()))
                .containsAll(meeting.agenda().stream()
                        .flatMap(item -> item.about().stream())
                        .toList());
        assertThat(next.stream().flatMap(item -> item.about().stream()).map(SubjectId::value))
                .containsAll(meeting.minutes().stream()
                        .flatMap(minutes -> minutes.entries().stream())
                        .flatMap(entry -> entry.commitmentId().stream())
                        .map(CommitmentId::value)
                        .toList());
        assertThat(next)
                .extracting(AgendaItem::title)
                .containsAll(meeting.agenda().stream()
                        .filter(item -> item.state() == AgendaItemState.DEFERRED)
                        .map(AgendaItem::title)
                        .toList());
        assertThat(meeting.toBuilder()
                        .agenda(next)
                        .minutes(Optional.empty())
                        .build()
                        .agenda())
                .as("it is a valid agenda")
                .isEqualTo(next);
    }

    @Provide
    Arbitrary<SafetyMeeting> meetings() {
        return MeetingArbitraries.safetyMeetings();
    }
}
