package dev.engagement.json.mapping;

import dev.engagement.base.Transition;
import dev.engagement.concern.ConcernState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The moves of a concern whose source tells only of some of them. Not thread-safe. */
public final class ConcernMoves {

    /**
     * The way of a concern that is worked on; what lies between two steps happened at the latest with the later one.
     */
    private static final List<ConcernState> WAY = List.of(
            ConcernState.ACKNOWLEDGED,
            ConcernState.UNDER_REVIEW,
            ConcernState.ACTION_PLANNED,
            ConcernState.IN_PROGRESS);

    private final List<Transition<ConcernState>> moves = new ArrayList<>();

    /**
     * It had come so far at a time, if it had not come further before; the state is one of a concern that is worked on.
     */
    public ConcernMoves reach(ConcernState state, Instant at) {
        for (ConcernState step : WAY.subList(moves.size(), Math.max(moves.size(), WAY.indexOf(state) + 1))) {
            moves.add(Transition.of(step, at));
        }
        return this;
    }

    /** It ended. */
    public ConcernMoves end(Transition<ConcernState> end) {
        moves.add(end);
        return this;
    }

    /** The moves, oldest first. */
    public List<Transition<ConcernState>> list() {
        return List.copyOf(moves);
    }
}
