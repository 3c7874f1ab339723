package dev.engagement.meeting;

/** Where {@link Minutes} stand. */
public enum MinutesState {
    /** Being written. */
    DRAFT,
    /** Agreed to inside the team. */
    APPROVED,
    /** Residents can read them. */
    PUBLISHED,
    /** Changed after they were published. */
    AMENDED
}
