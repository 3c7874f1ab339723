package dev.engagement.examples.simulation;

/**
 * How trust moves in the simulated communities, and how it is reported. Each number is an assumption, not a
 * measurement: by drift alone, log-odds move within a year by a standard deviation of the root of 365 times the drift,
 * which is 0.6 in most scenarios, 0.3 where it is calm and 1.3 where it is volatile; half-way between no trust and all
 * of it, 0.1 of the log-odds is 0.025 of trust.
 */
enum Scenario {
    /** Slow drift, and on average a jump every other year, as after an event that everybody talks of. */
    BASE("base", 0.001, 1.0 / 730),
    /** A fifth of the drift and no jumps. */
    CALM("calm", 0.0002, 0),
    /** Four and a half times the drift, and the jumps of the base. */
    VOLATILE("volatile", 0.0045, 1.0 / 730),
    /** Nothing but jumps, on average one in 300 days. */
    JUMPS_ONLY("jumps only", 0, 1.0 / 300),
    /** Twice the drift, drawn back to where communities start: half of a distance is gone after 231 days. */
    MEAN_REVERTING("mean reverting", 0.002, 0) {
        @Override
        double reversion() {
            return 0.003;
        }
    },
    /** Records come on one day in 30 on average, and then as many as in 30 others, as from an event a month. */
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
     * Records come on one day in ten on average, then as many as in ten others, and agree more than those of different
     * days, as when one event colours them.
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

    /** One day in so many brings records, on average, and then the records of so many; 1 if each brings its own. */
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
