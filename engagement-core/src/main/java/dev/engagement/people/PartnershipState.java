package dev.engagement.people;

/** Where a partnership stands. */
public enum PartnershipState {
    /** It is being talked about. */
    PROSPECT,
    /** It works. */
    ACTIVE,
    /** It rests. */
    DORMANT,
    /** It is over, or never came about. */
    ENDED
}
