package dev.engagement.examples.simulation;

/**
 * How trust moves in the simulated communities, and how it is reported. The numbers are chosen so that ratings that
 * know nothing of the model come as close to the truth as in the comparison it was published with.
 */
enum Scenario {
    /** Slow drift and a jump every other year. */
    BASE("base", 0.001, 1.0 / 730),
    /** Hardly any movement. */
    CALM("calm", 0.0002, 0),
    /** More than four times the drift. */
    VOLATILE("volatile", 0.0045, 1.0 / 730),
    /** Nothing but jumps, one in 300 days. */
    JUMPS_ONLY("jumps only", 0, 1.0 / 300),
    /** Twice the drift, drawn back to where communities start. */
    MEAN_REVERTING("mean reverting", 0.002, 0) {
        @Override
        double reversion() {
            return 0.003;
        }
    },
    /** All records of a month come on one day. */
    BURSTY("bursty", 0.001, 1.0 / 730) {
        @Override
        int daysPerBurst() {
            return 30;
        }
    },
    /** One outcome in twenty is the opposite of the truth. */
    MISREPORTED("5 % misreported", 0.001, 1.0 / 730) {
        @Override
        double misreported() {
            return 0.05;
        }
    },
    /**
     * All records of ten days come on one and agree more than those of different days, as when one event colours them.
     */
    CLUSTERED("clustered", 0.001, 1.0 / 730) {
        @Override
        int daysPerBurst() {
            return 10;
        }

        @Override
        double withinDayCorrelation() {
            return 0.05;
        }
    };

    /** Standard deviation of a jump of the log-odds. */
    static final double JUMP = 1;

    /** Mean of the log-odds on the first day. */
    static final double START = 0;

    /** Standard deviation of the log-odds on the first day. */
    static final double START_SPREAD = 1;

    private final String title;
    private final double drift;
    private final double jumps;

    Scenario(String title, double drift, double jumps) {
        this.title = title;
        this.drift = drift;
        this.jumps = jumps;
    }

    String title() {
        return title;
    }

    /** Variance that the log-odds gain per day, without jumps. */
    double drift() {
        return drift;
    }

    /** Jumps per day. */
    double jumps() {
        return jumps;
    }

    /** Share of the distance to the start's mean that is lost per day. */
    double reversion() {
        return 0;
    }

    /** Days whose records come on one; 1 if each has its own. */
    int daysPerBurst() {
        return 1;
    }

    /** Share of outcomes that are reported as their opposite. */
    double misreported() {
        return 0;
    }

    /** Correlation of two outcomes of one day; 0 if each speaks for itself. */
    double withinDayCorrelation() {
        return 0;
    }
}
