package dev.engagement.base;

/** How people reached each other. */
public enum Channel {
    /** Face to face. */
    IN_PERSON,
    /** By telephone. */
    PHONE,
    /** By electronic mail. */
    EMAIL,
    /** By text message or chat. */
    TEXT,
    /** Through a web page, an app or social media. */
    ONLINE,
    /** By letter. */
    LETTER,
    /** Any other way. */
    OTHER
}
