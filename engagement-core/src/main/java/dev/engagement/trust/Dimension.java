package dev.engagement.trust;

/** The sides of trust that are scored one by one and then weighed together. */
public enum Dimension {
    /** Whether people feel treated fairly, with respect, and heard. */
    FAIRNESS,
    /** Whether concerns are acknowledged, answered, resolved and told back in time. */
    RESPONSIVENESS,
    /** Whether the team does what it announced or promised. */
    RELIABILITY,
    /** Whether the team shows up every week, and not only in emergencies. */
    PRESENCE,
    /** Whether residents say that they trust the team. */
    CONFIDENCE
}
