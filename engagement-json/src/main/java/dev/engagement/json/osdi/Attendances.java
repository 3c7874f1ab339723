package dev.engagement.json.osdi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.engagement.json.exchange.ReadContext;
import dev.engagement.json.mapping.Item;
import dev.engagement.json.mapping.JsonDocument;
import dev.engagement.meeting.Registration;
import dev.engagement.meeting.Registration.Answer;
import dev.engagement.meeting.Registration.Presence;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.people.Participant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Answers to an invitation as the attendances inside of their event, without who gave them. */
final class Attendances {

    private static final String EMBEDDED = "_embedded";
    private static final String NAME = "osdi:attendances";
    private static final String UNANSWERED = "needs action";

    private Attendances() {}

    /** The answers of an event, in its order; who did not answer yet is not among them. */
    static List<Registration> read(Item event, ReadContext context) {
        return event.optionalObject(EMBEDDED).stream()
                .flatMap(embedded -> embedded.objects(NAME).stream())
                .flatMap(attendance -> answer(attendance, context).stream())
                .toList();
    }

    /** Whether a resource has attendances inside of it. */
    static boolean areIn(Item resource) {
        return resource.optionalObject(EMBEDDED)
                .filter(embedded -> embedded.has(NAME))
                .isPresent();
    }

    /** Systems write of everybody that they did not come, until somebody writes down who did: only coming tells. */
    static boolean tellWhoCame(List<Registration> answers) {
        return answers.stream().anyMatch(answer -> answer.presence() == Presence.PRESENT);
    }

    /** The same answers, as if nobody knew who came. */
    static List<Registration> withoutPresence(List<Registration> answers) {
        return answers.stream()
                .map(answer -> Registration.of(answer.participant(), answer.answer(), answer.at()))
                .toList();
    }

    private static Optional<Registration> answer(Item attendance, ReadContext context) {
        attendance.pass("identifiers", "origin_system", "modified_date", "comment", "referrer_data", "_links");
        Optional<Instant> created = ResourceMapping.time(attendance, "created_date", context.zone());
        Optional<Instant> at = ResourceMapping.time(attendance, "action_date", context.zone());
        Presence presence = attendance
                .optionalBoolean("attended")
                .flatMap(attended -> Osdi.ATTENDED.meaning(attended.toString()))
                .orElse(Presence.UNKNOWN);
        if (attendance.optionalText("status").filter(UNANSWERED::equals).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Registration(
                Participant.anonymous(),
                attendance.optionalWord("status", Osdi.ANSWER).orElse(Answer.ACCEPTED),
                at.or(() -> created).orElseThrow(() -> attendance.missing("action_date")),
                presence));
    }

    /** Adds the answers to an event, in their order. */
    static void write(SafetyMeeting meeting, ObjectNode event) {
        if (meeting.registrations().isEmpty()) {
            return;
        }
        ArrayNode attendances = event.putObject(EMBEDDED).putArray(NAME);
        for (Registration registration : meeting.registrations()) {
            ObjectNode attendance = JsonDocument.object()
                    .put("action_date", registration.at().toString())
                    .put("status", Osdi.ANSWER.word(registration.answer()));
            if (registration.presence() != Presence.UNKNOWN) {
                attendance.put("attended", Boolean.parseBoolean(Osdi.ATTENDED.word(registration.presence())));
            }
            attendances.add(attendance);
        }
    }

    /** Paths of what is lost of the answers of a meeting. */
    static Set<String> lost(SafetyMeeting meeting) {
        Set<String> lost = new TreeSet<>();
        boolean known = meeting.registrations().stream().anyMatch(one -> readBack(one.presence()) == Presence.PRESENT);
        for (Registration one : meeting.registrations()) {
            if (!one.participant().equals(Participant.anonymous())) {
                lost.add("registrations.participant");
            }
            if (Osdi.ANSWER.read().get(Osdi.ANSWER.word(one.answer())) != one.answer()) {
                lost.add("registrations.answer");
            }
            if (one.presence() != (known ? readBack(one.presence()) : Presence.UNKNOWN)) {
                lost.add("registrations.presence");
            }
        }
        return lost;
    }

    private static Presence readBack(Presence presence) {
        return Osdi.ATTENDED.meaning(Osdi.ATTENDED.word(presence)).orElseThrow();
    }
}
