package dev.engagement.tip;

/** How far the handling of a tip has come. */
public enum TipState {
    /** It came in. */
    RECEIVED,
    /** Source and content were judged. */
    SCREENED,
    /** It was given to those who can use it. */
    SHARED,
    /** It is known what came of it. */
    CLOSED,
    /** All but its id, category, month and disposition was deleted. */
    PURGED,
    /** It was an emergency and went to those who answer emergencies. */
    DIVERTED
}
