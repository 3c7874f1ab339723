package dev.engagement.concern;

import dev.engagement.base.Transition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A time at which a concern waited for the resident. Waiting ends with whatever comes next.
 *
 * @param since when it began
 * @param until when it ended; empty while it goes on
 */
record Waiting(Instant since, Optional<Instant> until) {

    /** All waiting in these moves, oldest first. */
    static List<Waiting> of(List<Transition<ConcernState>> moves) {
        List<Waiting> all = new ArrayList<>();
        for (int i = 0; i < moves.size(); i++) {
            if (moves.get(i).to() == ConcernState.AWAITING_RESIDENT) {
                all.add(new Waiting(
                        moves.get(i).at(),
                        moves.stream().skip(i + 1L).map(Transition::at).findFirst()));
            }
        }
        return all;
    }

    /** How much of it lies between two times. */
    Duration between(Instant from, Instant to) {
        Instant start = since.isBefore(from) ? from : since;
        Instant end = until.filter(to::isAfter).orElse(to);
        return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
    }
}
