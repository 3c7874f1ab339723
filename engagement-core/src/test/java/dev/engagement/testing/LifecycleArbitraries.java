package dev.engagement.testing;

import static dev.engagement.testing.BaseArbitraries.ids;
import static dev.engagement.testing.BaseArbitraries.personalText;

import dev.engagement.base.Lifecycle;
import dev.engagement.base.Transition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Allowed histories: random walks over the tables of lifecycles. */
public final class LifecycleArbitraries {

    private static final int MOST_DETOURS = 4;
    private static final long LONGEST_STEP = Duration.ofDays(5).toSeconds();

    private LifecycleArbitraries() {}

    /** Histories that begin at a time or later, and that end in each reachable state about as often. */
    public static <S extends Enum<S>> Arbitrary<List<Transition<S>>> histories(Lifecycle<S> table, Instant start) {
        Arbitrary<List<Integer>> detours =
                Arbitraries.integers().between(0, 99).list().ofMaxSize(MOST_DETOURS);
        return Combinators.combine(Arbitraries.of(reachable(table)), detours)
                .as((target, turns) -> walk(table, target, turns))
                .flatMap(states -> steps(states.size()).map(steps -> told(table, states, steps, start)));
    }

    /** The states that a record can be in. */
    public static <S extends Enum<S>> Set<S> reachable(Lifecycle<S> table) {
        return cameFrom(table, table.start(), table.start()).keySet();
    }

    /** The states after the start on the shortest way to a reachable state. */
    static <S extends Enum<S>> List<S> shortestWay(Lifecycle<S> table, S target) {
        return walk(table, target, List.of());
    }

    /** Some random turns, then the shortest way to the target, if there still is one. */
    private static <S extends Enum<S>> List<S> walk(Lifecycle<S> table, S target, List<Integer> turns) {
        List<S> states = new ArrayList<>();
        S before = table.start();
        S state = table.start();
        for (int turn : turns) {
            List<S> next = List.copyOf(next(table, before, state));
            if (!next.isEmpty()) {
                before = state;
                state = next.get(turn % next.size());
                states.add(state);
            }
        }
        Map<S, S> cameFrom = cameFrom(table, before, state);
        LinkedList<S> rest = new LinkedList<>();
        for (S at = target; cameFrom.containsKey(at) && at != state; at = cameFrom.get(at)) {
            rest.addFirst(at);
        }
        states.addAll(rest);
        return states;
    }

    private static <S extends Enum<S>> Set<S> next(Lifecycle<S> table, S before, S state) {
        return table.next(List.of(Transition.of(before, Instant.EPOCH), Transition.of(state, Instant.EPOCH)));
    }

    private static <S extends Enum<S>> Map<S, S> cameFrom(Lifecycle<S> table, S before, S start) {
        Map<S, S> cameFrom = new HashMap<>(Map.of(start, start));
        Deque<S> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            S state = open.remove();
            for (S next : next(table, state == start ? before : cameFrom.get(state), state)) {
                if (cameFrom.putIfAbsent(next, state) == null) {
                    open.add(next);
                }
            }
        }
        return cameFrom;
    }

    private record Step(long seconds, String by, String reason) {}

    private static Arbitrary<List<Step>> steps(int count) {
        return Combinators.combine(
                        Arbitraries.longs().between(0, LONGEST_STEP),
                        ids(Function.identity()).injectNull(0.5),
                        personalText().injectNull(0.5))
                .as(Step::new)
                .list()
                .ofSize(count);
    }

    private static <S extends Enum<S>> List<Transition<S>> told(
            Lifecycle<S> table, List<S> states, List<Step> steps, Instant start) {
        List<Transition<S>> moves = new ArrayList<>();
        S from = table.start();
        Instant time = start;
        for (int i = 0; i < states.size(); i++) {
            Set<String> needs = table.move(from, states.get(i)).needs();
            Step step = steps.get(i);
            time = time.plusSeconds(step.seconds());
            from = states.get(i);
            moves.add(told(Transition.of(from, time), step, needs));
        }
        return moves;
    }

    private static <S extends Enum<S>> Transition<S> told(Transition<S> move, Step step, Set<String> needs) {
        Transition<S> told = move;
        if (step.by() != null || needs.contains("by")) {
            told = told.by(step.by() == null ? "role" : step.by());
        }
        if (step.reason() != null || needs.contains("reason")) {
            told = told.because(step.reason() == null ? BaseArbitraries.PERSONAL_MARKER : step.reason());
        }
        return told;
    }
}
