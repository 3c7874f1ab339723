package dev.engagement.outreach;

/** Where an {@link OutreachProgram} stands. */
public enum OutreachProgramState {
    /** Being prepared. */
    PLANNED,
    /** Running. */
    ACTIVE,
    /** Stopped for a while. */
    PAUSED,
    /** Done; what it achieved is not measured yet. */
    COMPLETED,
    /** Done, and at least one target measured. */
    EVALUATED,
    /** Called off. */
    CANCELLED
}
