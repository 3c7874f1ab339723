package dev.engagement.meeting;

import dev.engagement.id.AgendaItemId;
import dev.engagement.id.SubjectId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a meeting leaves to the next one. Not thread-safe. */
final class NextAgenda {

    private final SafetyMeeting meeting;
    private final Predicate<SubjectId> isOpen;
    private final Supplier<AgendaItemId> ids;
    private final List<AgendaItem> next = new ArrayList<>();

    private NextAgenda(SafetyMeeting meeting, Predicate<SubjectId> isOpen, Supplier<AgendaItemId> ids) {
        this.meeting = meeting;
        this.isOpen = isOpen;
        this.ids = ids;
    }

    static List<AgendaItem> of(SafetyMeeting meeting, Predicate<SubjectId> isOpen, Supplier<AgendaItemId> ids) {
        NextAgenda agenda = new NextAgenda(meeting, isOpen, ids);
        meeting.agenda().stream().sorted(AgendaItem.BY_ORDER).forEach(agenda::carry);
        Set<SubjectId> elsewhere = agenda.openOf(agenda.promised(Optional.empty()));
        if (!elsewhere.isEmpty()) {
            agenda.propose(agenda.followUp(meeting.title(), elsewhere));
        }
        return List.copyOf(agenda.next);
    }

    private void carry(AgendaItem item) {
        Set<SubjectId> open = openOf(Stream.concat(item.about().stream(), promised(Optional.of(item.id()))));
        if (item.state() == AgendaItemState.DEFERRED) {
            propose(AgendaItem.builder()
                    .type(item.type())
                    .title(item.title())
                    .plannedLength(item.plannedLength())
                    .presenter(item.presenter())
                    .about(item.about())
                    .addAllAbout(open));
        } else if (!open.isEmpty()) {
            propose(followUp(item.title(), open));
        }
    }

    private void propose(AgendaItem.Builder item) {
        next.add(item.id(ids.get()).order(next.size() + 1).build());
    }

    private AgendaItem.Builder followUp(String title, Set<SubjectId> about) {
        return AgendaItem.builder().type(AgendaItem.Type.FOLLOW_UP).title(title).about(about);
    }

    /** What was promised under an agenda item, or under none. */
    private Stream<SubjectId> promised(Optional<AgendaItemId> item) {
        return meeting.minutes().stream()
                .flatMap(minutes -> minutes.entries().stream())
                .filter(entry -> entry.agendaItemId().equals(item))
                .flatMap(entry -> entry.commitmentId().stream())
                .map(SubjectId::from);
    }

    private Set<SubjectId> openOf(Stream<SubjectId> subjects) {
        return subjects.filter(isOpen).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
