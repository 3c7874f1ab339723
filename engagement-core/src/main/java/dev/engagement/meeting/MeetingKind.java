package dev.engagement.meeting;

/** What kind of meeting it is. */
public enum MeetingKind {
    /** A regular meeting about safety, open to everybody. */
    PUBLIC_SAFETY,
    /** One large meeting about a question of the whole community. */
    TOWN_HALL,
    /** Officers mostly listen. */
    LISTENING_SESSION,
    /** A neighbourhood watch group. */
    WATCH_GROUP,
    /** An advisory board. */
    ADVISORY,
    /** With partner organizations. */
    PARTNER
}
