package dev.engagement.concern;

/** What a concern's state means to whoever raised it. Ended is not the same as solved. */
public enum StatusClass {
    /** The team has to act. */
    OPEN,
    /** The resident has to act; the team's clock stands still. */
    WAITING,
    /** The team says that it is solved. */
    RESOLVED,
    /** It was ended without being solved here, or nobody knows. */
    ENDED_UNRESOLVED
}
