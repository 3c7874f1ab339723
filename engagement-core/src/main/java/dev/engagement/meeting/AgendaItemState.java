package dev.engagement.meeting;

/** Where an {@link AgendaItem} stands. */
public enum AgendaItemState {
    /** Somebody asked for it. */
    PROPOSED,
    /** It is on the agenda. */
    ACCEPTED,
    /** It was talked about. */
    DISCUSSED,
    /** It was put off to the next meeting. */
    DEFERRED,
    /** It was left out for good. */
    SKIPPED
}
