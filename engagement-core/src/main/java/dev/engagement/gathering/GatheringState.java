package dev.engagement.gathering;

/** Where a {@link Gathering} stands. */
public enum GatheringState {
    /** Being prepared; nobody was invited yet. */
    DRAFT,
    /** People were told when and where. */
    ANNOUNCED,
    /** Announced, and then put off. */
    POSTPONED,
    /** It took place. */
    HELD,
    /** It took place, and its attendance is written down or said to be unknown. */
    CLOSED,
    /** Called off, with the reason. */
    CANCELLED,
    /** Announced, and its day passed without it. */
    NOT_HELD
}
