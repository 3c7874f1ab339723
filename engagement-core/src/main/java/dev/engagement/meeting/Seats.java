package dev.engagement.meeting;

import dev.engagement.base.Violations;
import dev.engagement.id.ResidentId;
import dev.engagement.meeting.Registration.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Who has a seat: whoever answered first. */
final class Seats {

    private Seats() {}

    /** The registrations with a new answer, in which seats that are free are taken by those who waited longest. */
    static List<Registration> register(List<Registration> all, Registration answer, OptionalInt capacity) {
        Violations.of("Registration")
                .require(answer.answer() != Answer.WAITLISTED, "answer", "be the person's own", answer.answer())
                .orThrow();
        Optional<Registration> earlier = answer.participant().resident().flatMap(resident -> find(all, resident));
        boolean wanted = answer.answer() == Answer.ACCEPTED;
        if (wanted && earlier.filter(Seats::wantsSeat).isPresent()) {
            return promote(all, capacity);
        }
        List<Registration> next = new ArrayList<>(all);
        earlier.ifPresent(next::remove);
        next.add(wanted ? answer.answered(Answer.WAITLISTED) : answer);
        return promote(next, capacity);
    }

    /** The registrations in which free seats are taken by those who waited longest. Nobody loses a seat. */
    static List<Registration> promote(List<Registration> all, OptionalInt capacity) {
        long taken = all.stream().filter(one -> one.answer() == Answer.ACCEPTED).count();
        long free = capacity.isEmpty() ? all.size() : Math.max(0, capacity.getAsInt() - taken);
        List<Registration> next = new ArrayList<>(all);
        IntStream.range(0, all.size())
                .filter(i -> all.get(i).answer() == Answer.WAITLISTED)
                .boxed()
                .sorted(Comparator.comparing(i -> all.get(i).at()))
                .limit(free)
                .forEach(i -> next.set(i, all.get(i).answered(Answer.ACCEPTED)));
        return next;
    }

    static Optional<Registration> find(List<Registration> all, ResidentId resident) {
        return all.stream()
                .filter(one -> one.participant().resident().equals(Optional.of(resident)))
                .findFirst();
    }

    private static boolean wantsSeat(Registration registration) {
        return registration.answer() == Answer.ACCEPTED || registration.answer() == Answer.WAITLISTED;
    }
}
