package dev.engagement.base;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The allowed moves of one kind of record, as a table of {@code (from, event, to, needs)}.
 *
 * <p>The list of a record's transitions is the truth and its state is the last one. This class is immutable and
 * thread-safe.
 *
 * @param <S> the states
 */
public final class Lifecycle<S extends Enum<S>> {

    /**
     * One row of the table.
     *
     * @param <S> the states
     * @param from state before
     * @param event what happens, as in {@code acknowledge}
     * @param to state after
     * @param needs what must be known: {@code reason} and {@code by} of the transition, or an attribute of the record
     */
    public record Move<S extends Enum<S>>(S from, String event, S to, Set<String> needs) {

        /**
         * Keeps the needs in their order.
         *
         * @param from state before
         * @param event what happens
         * @param to state after
         * @param needs what must be known
         */
        public Move {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(event, "event");
            Objects.requireNonNull(to, "to");
            needs = Collections.unmodifiableSet(new LinkedHashSet<>(needs));
        }
    }

    private final String type;
    private final S start;
    private final List<Move<S>> moves;
    private final Set<S> pauses;
    private final Map<S, Map<S, Move<S>>> table;

    private Lifecycle(Builder<S> builder) {
        this.type = builder.type;
        this.start = builder.start;
        this.moves = List.copyOf(builder.moves);
        this.pauses = Set.copyOf(builder.pauses);
        Class<S> states = start.getDeclaringClass();
        this.table = new EnumMap<>(states);
        for (Move<S> move : moves) {
            table.computeIfAbsent(move.from(), from -> new EnumMap<>(states)).put(move.to(), move);
        }
    }

    /**
     * Starts a table.
     *
     * @param <S> the states
     * @param type simple name of the type it is for, as in {@code Concern}
     * @param start the state without any transition
     * @return a builder for its rows
     */
    public static <S extends Enum<S>> Builder<S> startingAt(String type, S start) {
        return new Builder<>(type, start);
    }

    /** {@return the simple name of the type this is for, as in {@code Concern}} */
    public String type() {
        return type;
    }

    /** {@return the state of a record without any transition} */
    public S start() {
        return start;
    }

    /** {@return the rows, in the order of their declaration} */
    public List<Move<S>> moves() {
        return moves;
    }

    /**
     * {@return the states that may follow, in the order of their declaration; empty for a final state}
     *
     * @param state the state before
     */
    public Set<S> next(S state) {
        return Collections.unmodifiableSet(table.getOrDefault(state, Map.of()).keySet());
    }

    /**
     * {@return the state after these transitions}
     *
     * @param transitions the moves so far, oldest first; empty for a record that has not moved
     */
    public S state(List<Transition<S>> transitions) {
        return transitions.isEmpty()
                ? start
                : transitions.get(transitions.size() - 1).to();
    }

    /**
     * {@return the states that may follow these transitions, in the order of their declaration; empty after a final
     * state} They are those of {@link #next(Enum)}, but that a pause goes back only to the state it interrupted.
     *
     * @param transitions the moves so far, oldest first
     */
    public Set<S> next(List<Transition<S>> transitions) {
        int last = transitions.size() - 1;
        return next(last < 1 ? start : transitions.get(last - 1).to(), state(transitions));
    }

    private Set<S> next(S before, S state) {
        return pauses.contains(state)
                ? next(state).stream()
                        .filter(to -> isAllowed(before, state, to))
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                : next(state);
    }

    /** Whether a row of the table may be taken from a state that was reached from another. */
    private boolean isAllowed(S before, S state, S to) {
        return to == before || !pauses.contains(state) || !next(to).contains(state);
    }

    /**
     * Checks a record's transitions: each move is in the table, has what it needs, and times never decrease.
     *
     * @param transitions the moves, oldest first
     * @param has whether the record itself has the attribute of this name
     * @param violations takes up a time that decreases and what is needed and missing
     * @return the violations
     * @throws IllegalTransitionException if a move is not allowed
     */
    public Violations check(List<Transition<S>> transitions, Predicate<String> has, Violations violations) {
        S before = start;
        S state = start;
        Instant time = Instant.MIN;
        for (Transition<S> transition : transitions) {
            S to = transition.to();
            if (transition.at().isBefore(time)) {
                violations.require(false, "transitions", "not go back in time at " + to, transition.at());
            }
            for (String need : move(before, state, to).needs()) {
                if (!isGiven(need, transition, has)) {
                    violations.require(false, need, "be present to be " + to);
                }
            }
            before = state;
            state = to;
            time = transition.at();
        }
        return violations;
    }

    private static boolean isGiven(String need, Transition<?> transition, Predicate<String> has) {
        return switch (need) {
            case "reason" -> transition.reason().isPresent();
            case "by" -> transition.by().isPresent();
            default -> has.test(need);
        };
    }

    /**
     * {@return the row for a move}
     *
     * @param from the state before
     * @param to the state after
     * @throws IllegalTransitionException if there is none
     */
    public Move<S> move(S from, S to) {
        Move<S> move = row(from, to);
        if (move == null) {
            throw illegal(from, to, next(from));
        }
        return move;
    }

    private Move<S> move(S before, S from, S to) {
        Move<S> move = row(from, to);
        if (move == null || !isAllowed(before, from, to)) {
            throw illegal(from, to, next(before, from));
        }
        return move;
    }

    private @Nullable Move<S> row(S from, S to) {
        Map<S, Move<S>> rows = table.get(from);
        return rows == null ? null : rows.get(to);
    }

    private IllegalTransitionException illegal(S from, S to, Set<S> allowed) {
        return new IllegalTransitionException(
                type, from.name(), to.name(), allowed.stream().map(Enum::name).collect(Collectors.toList()));
    }

    /** {@return the table in Markdown} */
    public String toMarkdown() {
        StringBuilder text = new StringBuilder("| from | event | to | needs |\n|---|---|---|---|\n");
        for (Move<S> move : moves) {
            text.append("| ").append(move.from()).append(" | ").append(move.event());
            text.append(" | ").append(move.to()).append(" | ").append(String.join(", ", move.needs()));
            text.append(" |\n");
        }
        pauses.stream()
                .sorted()
                .forEach(pause ->
                        text.append("\nFrom ").append(pause).append(" it goes back only to where it came from.\n"));
        return text.toString();
    }

    /** {@return the table as a Mermaid state diagram} */
    public String toMermaid() {
        StringBuilder text =
                new StringBuilder("stateDiagram-v2\n    [*] --> ").append(start).append('\n');
        for (Move<S> move : moves) {
            text.append("    ").append(move.from()).append(" --> ").append(move.to());
            text.append(": ").append(move.event()).append('\n');
        }
        return text.toString();
    }

    /**
     * Collects the rows of a table; not thread-safe.
     *
     * @param <S> the states
     */
    public static final class Builder<S extends Enum<S>> {

        private final String type;
        private final S start;
        private final List<Move<S>> moves = new ArrayList<>();
        private final Set<S> pauses = new LinkedHashSet<>();

        private Builder(String type, S start) {
            this.type = Objects.requireNonNull(type, "type");
            this.start = Objects.requireNonNull(start, "start");
        }

        /**
         * Adds a row.
         *
         * @param from the state before
         * @param event what happens, as in {@code acknowledge}
         * @param to the state after
         * @param needs what must be known: {@code reason} and {@code by} of the transition, or an attribute of the
         *     record
         * @return this builder
         */
        public Builder<S> move(S from, String event, S to, String... needs) {
            moves.add(new Move<>(from, event, to, new LinkedHashSet<>(List.of(needs))));
            return this;
        }

        /**
         * Adds a row for each of several states.
         *
         * @param from the states before
         * @param event what happens, as in {@code block}
         * @param to the state after, of all of them
         * @param needs as in {@link #move}
         * @return this builder
         */
        public Builder<S> moves(Iterable<S> from, String event, S to, String... needs) {
            from.forEach(state -> move(state, event, to, needs));
            return this;
        }

        /**
         * Declares a state to be a pause: of the states that lead to it, it goes back only to the one it came from.
         *
         * @param state the pause
         * @return this builder
         */
        public Builder<S> pause(S state) {
            pauses.add(state);
            return this;
        }

        /** {@return the table} */
        public Lifecycle<S> build() {
            return new Lifecycle<>(this);
        }
    }
}
