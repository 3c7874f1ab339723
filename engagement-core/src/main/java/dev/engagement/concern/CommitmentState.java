package dev.engagement.concern;

/** How far a promise has come. */
public enum CommitmentState {
    /** It was made. */
    OPEN,
    /** Somebody works on it. */
    IN_PROGRESS,
    /** Something is in the way. */
    BLOCKED,
    /** The team says that it is done. */
    DONE,
    /** Somebody has seen that it is done. */
    VERIFIED,
    /** It will not be done. */
    DROPPED;

    /** {@return whether it is still to be done: neither done nor dropped} */
    public boolean isOpen() {
        return this == OPEN || this == IN_PROGRESS || this == BLOCKED;
    }
}
