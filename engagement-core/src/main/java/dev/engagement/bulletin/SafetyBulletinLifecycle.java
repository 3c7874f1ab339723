package dev.engagement.bulletin;

import static dev.engagement.bulletin.SafetyBulletinState.CANCELLED;
import static dev.engagement.bulletin.SafetyBulletinState.DRAFT;
import static dev.engagement.bulletin.SafetyBulletinState.PUBLISHED;
import static dev.engagement.bulletin.SafetyBulletinState.SUPERSEDED;

import dev.engagement.base.Lifecycle;

/** The allowed moves of a bulletin. */
public final class SafetyBulletinLifecycle {

    /** The table. */
    public static final Lifecycle<SafetyBulletinState> TABLE = Lifecycle.startingAt("SafetyBulletin", DRAFT)
            .move(DRAFT, "publish", PUBLISHED)
            .move(PUBLISHED, "supersede", SUPERSEDED)
            .move(PUBLISHED, "cancel", CANCELLED)
            .build();

    private SafetyBulletinLifecycle() {}
}
