package dev.engagement.tip;

import static dev.engagement.tip.TipState.CLOSED;
import static dev.engagement.tip.TipState.DIVERTED;
import static dev.engagement.tip.TipState.PURGED;
import static dev.engagement.tip.TipState.RECEIVED;
import static dev.engagement.tip.TipState.SCREENED;
import static dev.engagement.tip.TipState.SHARED;

import dev.engagement.base.Lifecycle;

/** The allowed moves of a tip. */
public final class TipLifecycle {

    /** The table. */
    public static final Lifecycle<TipState> TABLE = Lifecycle.startingAt("Tip", RECEIVED)
            .move(RECEIVED, "screen", SCREENED, "reliability", "credibility")
            .move(SCREENED, "share", SHARED)
            .move(SHARED, "close", CLOSED, "disposition")
            .move(CLOSED, "purge", PURGED, "disposition")
            .move(RECEIVED, "divert", DIVERTED)
            .build();

    private TipLifecycle() {}
}
