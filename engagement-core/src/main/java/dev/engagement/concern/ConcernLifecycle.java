package dev.engagement.concern;

import static dev.engagement.concern.ConcernState.ACKNOWLEDGED;
import static dev.engagement.concern.ConcernState.ACTION_PLANNED;
import static dev.engagement.concern.ConcernState.AWAITING_RESIDENT;
import static dev.engagement.concern.ConcernState.CLOSED;
import static dev.engagement.concern.ConcernState.CLOSED_DAY_UNKNOWN;
import static dev.engagement.concern.ConcernState.DUPLICATE;
import static dev.engagement.concern.ConcernState.IN_PROGRESS;
import static dev.engagement.concern.ConcernState.NO_ACTION;
import static dev.engagement.concern.ConcernState.REFERRED;
import static dev.engagement.concern.ConcernState.REOPENED;
import static dev.engagement.concern.ConcernState.RESOLVED;
import static dev.engagement.concern.ConcernState.SUBMITTED;
import static dev.engagement.concern.ConcernState.UNDER_REVIEW;
import static dev.engagement.concern.ConcernState.WITHDRAWN;

import dev.engagement.base.Lifecycle;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Holds the table of a concern, which is long. */
final class ConcernLifecycle {

    private static final List<ConcernState> OPEN =
            Arrays.stream(ConcernState.values()).filter(ConcernState::isOpen).collect(Collectors.toUnmodifiableList());

    static final Lifecycle<ConcernState> TABLE = Lifecycle.startingAt("Concern", SUBMITTED)
            .move(SUBMITTED, "acknowledge", ACKNOWLEDGED)
            .move(ACKNOWLEDGED, "review", UNDER_REVIEW)
            .move(UNDER_REVIEW, "plan", ACTION_PLANNED)
            .move(ACTION_PLANNED, "start", IN_PROGRESS)
            .move(IN_PROGRESS, "resolve", RESOLVED)
            .move(RESOLVED, "close", CLOSED)
            .moves(List.of(UNDER_REVIEW, ACTION_PLANNED, IN_PROGRESS), "awaitResident", AWAITING_RESIDENT)
            .move(AWAITING_RESIDENT, "resume", UNDER_REVIEW)
            .move(AWAITING_RESIDENT, "resume", ACTION_PLANNED)
            .move(AWAITING_RESIDENT, "resume", IN_PROGRESS)
            .pause(AWAITING_RESIDENT)
            .moves(OPEN, "refer", REFERRED, "referredTo")
            .moves(OPEN, "merge", DUPLICATE, "duplicateOf")
            .moves(OPEN, "takeNoAction", NO_ACTION, "reason")
            .moves(OPEN, "withdraw", WITHDRAWN)
            .moves(List.of(RESOLVED, CLOSED, REFERRED, NO_ACTION), "reopen", REOPENED)
            .move(REOPENED, "review", UNDER_REVIEW)
            .moves(OPEN, "findClosed", CLOSED_DAY_UNKNOWN)
            .build();

    private ConcernLifecycle() {}
}
