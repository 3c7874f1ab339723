package dev.engagement.concern;

/** How far the handling of a concern has come. */
public enum ConcernState {
    /** It was raised. */
    SUBMITTED(StatusClass.OPEN),
    /** The team said that it has it. */
    ACKNOWLEDGED(StatusClass.OPEN),
    /** The team looks into it. */
    UNDER_REVIEW(StatusClass.OPEN),
    /** It is known what will be done. */
    ACTION_PLANNED(StatusClass.OPEN),
    /** It is being done. */
    IN_PROGRESS(StatusClass.OPEN),
    /** The team cannot go on before the resident answers. */
    AWAITING_RESIDENT(StatusClass.WAITING),
    /** The team says that it is solved. */
    RESOLVED(StatusClass.RESOLVED),
    /** It is solved and filed. */
    CLOSED(StatusClass.RESOLVED),
    /** Another agency has it. */
    REFERRED(StatusClass.ENDED_UNRESOLVED),
    /** Another concern stands for it. */
    DUPLICATE(StatusClass.ENDED_UNRESOLVED),
    /** The team will not act, for a stated reason. */
    NO_ACTION(StatusClass.ENDED_UNRESOLVED),
    /** Whoever raised it took it back. */
    WITHDRAWN(StatusClass.ENDED_UNRESOLVED),
    /** It had ended and is taken up again. */
    REOPENED(StatusClass.OPEN),
    /** A register says that it has ended, but not when or how. */
    CLOSED_DAY_UNKNOWN(StatusClass.ENDED_UNRESOLVED);

    private final StatusClass statusClass;

    ConcernState(StatusClass statusClass) {
        this.statusClass = statusClass;
    }

    /** {@return what this state means to whoever raised the concern} */
    public StatusClass statusClass() {
        return statusClass;
    }

    /** {@return whether the handling goes on: {@link StatusClass#OPEN} or {@link StatusClass#WAITING}} */
    public boolean isOpen() {
        return statusClass == StatusClass.OPEN || statusClass == StatusClass.WAITING;
    }
}
