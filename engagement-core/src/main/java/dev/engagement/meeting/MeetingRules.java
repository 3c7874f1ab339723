package dev.engagement.meeting;

import dev.engagement.base.Violations;
import dev.engagement.id.AgendaItemId;
import dev.engagement.meeting.Registration.Presence;
import dev.engagement.meeting.SafetyMeeting.Mode;
import dev.engagement.people.Participant;
import dev.engagement.record.Records;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules that every safety meeting keeps beside those of all gatherings. */
final class MeetingRules {

    private MeetingRules() {}

    /** Starts the check of a meeting with the rules that are its own. */
    static Violations of(SafetyMeeting meeting) {
        Violations violations = Records.check("SafetyMeeting", meeting)
                .require(
                        meeting.seriesId().isPresent()
                                == meeting.originalStart().isPresent(),
                        "originalStart",
                        "be present exactly if seriesId is")
                .atLeast("capacity", meeting.capacity().orElse(1), 1);
        checkWhere(meeting, violations);
        if (!meeting.agenda().isEmpty()) {
            checkAgenda(meeting, violations);
        }
        if (!meeting.registrations().isEmpty()) {
            checkRegistrations(meeting, violations);
        }
        meeting.minutes().ifPresent(minutes -> checkMinutes(meeting, minutes, violations));
        return violations;
    }

    private static void checkWhere(SafetyMeeting meeting, Violations violations) {
        violations
                .require(
                        meeting.mode() == Mode.ONLINE || meeting.place().isPresent(),
                        "place",
                        "be present if IN_PERSON or HYBRID")
                .require(
                        meeting.mode() == Mode.IN_PERSON || meeting.url().isPresent(),
                        "url",
                        "be present if ONLINE or HYBRID");
        meeting.url().ifPresent(url -> MeetingUrl.check(violations, url));
    }

    private static void checkAgenda(SafetyMeeting meeting, Violations violations) {
        List<AgendaItem> agenda = meeting.agenda();
        violations
                .require(areDistinct(agenda.stream().map(AgendaItem::id)), "agenda", "have each id once")
                .require(areDistinct(agenda.stream().map(AgendaItem::order)), "agenda", "have each order once");
    }

    private static void checkRegistrations(SafetyMeeting meeting, Violations violations) {
        List<Registration> registrations = meeting.registrations();
        violations
                .require(
                        areDistinct(registrations.stream()
                                .map(Registration::participant)
                                .map(Participant::resident)
                                .flatMap(Optional::stream)),
                        "registrations",
                        "name each resident once")
                .require(
                        meeting.isHeld() || registrations.stream().allMatch(one -> one.presence() == Presence.UNKNOWN),
                        "registrations",
                        "have presence UNKNOWN unless HELD or CLOSED");
    }

    private static void checkMinutes(SafetyMeeting meeting, Minutes minutes, Violations violations) {
        violations
                .require(nameItems(minutes.entries(), meeting.agenda()), "minutes", "name items of the agenda")
                .require(
                        meeting.isHeld() || !minutes.isPublished(),
                        "minutes",
                        "not be published unless HELD or CLOSED");
        minutes.publishedAt()
                .ifPresent(at -> violations.require(
                        !at.isBefore(meeting.startInstant()), "minutes", "not be published before start", at));
    }

    private static boolean nameItems(List<MinutesEntry> entries, List<AgendaItem> agenda) {
        if (entries.isEmpty()) {
            return true;
        }
        Set<AgendaItemId> items = agenda.stream().map(AgendaItem::id).collect(Collectors.toSet());
        return entries.stream().flatMap(entry -> entry.agendaItemId().stream()).allMatch(items::contains);
    }

    private static boolean areDistinct(Stream<?> values) {
        List<?> all = values.collect(Collectors.toList());
        return all.stream().distinct().count() == all.size();
    }
}
