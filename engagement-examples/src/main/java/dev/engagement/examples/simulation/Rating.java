package dev.engagement.examples.simulation;

/** Follows one community day by day. */
interface Rating {

    /** A day passes and brings outcomes, or none. */
    void observe(int count, int positives);

    /** What it says at the end of the day. */
    Estimate estimate();
}
