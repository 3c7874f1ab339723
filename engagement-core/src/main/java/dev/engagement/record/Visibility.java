package dev.engagement.record;

/** Who may see a record, from everybody to the fewest. */
public enum Visibility {
    /** Everybody. */
    PUBLIC,
    /** The team and its partner organizations. */
    PARTNERS,
    /** The team. The default of every record. */
    TEAM,
    /** Named members of the team only. */
    RESTRICTED
}
