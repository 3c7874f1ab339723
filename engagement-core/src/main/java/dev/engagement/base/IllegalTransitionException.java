package dev.engagement.base;

import java.util.List;

/** A lifecycle does not allow a move. The message names where it stood, where it was to go, and what is allowed. */
public final class IllegalTransitionException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** Name of the state before the move. */
    private final String from;

    /** Name of the refused state. */
    private final String to;

    /** Names of the states that were allowed; an array, since not every list is serializable. */
    private final String[] allowed;

    /**
     * Made by {@link Lifecycle}.
     *
     * @param type simple name of the type, as in {@code Concern}
     * @param from name of the present state
     * @param to name of the refused state
     * @param allowed names of the states that may follow {@code from}, possibly none
     */
    IllegalTransitionException(String type, String from, String to, List<String> allowed) {
        super(type + " must not go from " + from + " to " + to
                + (allowed.isEmpty() ? ", " + from + " is final" : ", allowed: " + String.join(", ", allowed)));
        this.from = from;
        this.to = to;
        this.allowed = allowed.toArray(String[]::new);
    }

    /** {@return the name of the state before the move} */
    public String from() {
        return from;
    }

    /** {@return the name of the refused state} */
    public String to() {
        return to;
    }

    /** {@return the names of the states that were allowed instead; empty if the state is final} */
    public List<String> allowed() {
        return List.of(allowed);
    }
}
