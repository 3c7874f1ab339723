package dev.engagement.concern;

import static dev.engagement.concern.CommitmentState.BLOCKED;
import static dev.engagement.concern.CommitmentState.DONE;
import static dev.engagement.concern.CommitmentState.DROPPED;
import static dev.engagement.concern.CommitmentState.IN_PROGRESS;
import static dev.engagement.concern.CommitmentState.OPEN;
import static dev.engagement.concern.CommitmentState.VERIFIED;

import dev.engagement.base.Lifecycle;
import java.util.List;

/** The allowed moves of a promise. */
public final class CommitmentLifecycle {

    /** The table. */
    public static final Lifecycle<CommitmentState> TABLE = Lifecycle.startingAt("Commitment", OPEN)
            .move(OPEN, "start", IN_PROGRESS)
            .move(IN_PROGRESS, "do", DONE)
            .move(DONE, "verify", VERIFIED)
            .moves(List.of(OPEN, IN_PROGRESS), "block", BLOCKED, "reason")
            .move(BLOCKED, "unblock", OPEN)
            .move(BLOCKED, "unblock", IN_PROGRESS)
            .moves(List.of(OPEN, IN_PROGRESS, BLOCKED), "drop", DROPPED, "reason")
            .build();

    private CommitmentLifecycle() {}
}
