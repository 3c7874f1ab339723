package dev.engagement.bulletin;

/** Whether a bulletin can be read by residents. */
public enum SafetyBulletinState {
    /** It is being written. */
    DRAFT,
    /** Residents can read it. */
    PUBLISHED,
    /** A newer bulletin replaces it. */
    SUPERSEDED,
    /** It was taken back. */
    CANCELLED
}
