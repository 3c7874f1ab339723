package dev.engagement.survey;

/** What a survey question asks about. */
public enum Measure {
    /** Trust in the team. */
    TRUST,
    /** Whether the team listens. */
    LISTEN,
    /** Whether the team treats people with respect. */
    RESPECT,
    /** Whether the team decides fairly. */
    FAIRNESS,
    /** How safe people feel. */
    SAFETY,
    /** How well informed people feel. */
    INFORMED,
    /** Whether neighbours stand together. */
    COHESION
}
