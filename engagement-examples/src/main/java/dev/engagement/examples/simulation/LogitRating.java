package dev.engagement.examples.simulation;

/**
 * Follows the log-odds as one normal distribution that widens by the day. This is both an extended Kalman filter and
 * Glicko (Glickman 1999) against an opponent whose rating is known, a day being a rating period.
 */
final class LogitRating implements Rating {

    /** One unit of log-odds in Glicko's ratings. */
    private static final double GLICKO_UNIT = 400 / StrictMath.log(10);

    private static final double GLICKO_START = 350 / GLICKO_UNIT;
    private static final double GLICKO_USUAL = 50 / GLICKO_UNIT;

    /** Days without a record after which a usual rating is as doubtful as a new one. */
    private static final int GLICKO_DAYS = 5 * 365;

    private final double drift;
    private final double widest;
    private double mean;
    private double variance;

    private LogitRating(double mean, double variance, double drift, double widest) {
        this.mean = mean;
        this.variance = variance;
        this.drift = drift;
        this.widest = widest;
    }

    /** Glicko with its customary constants. */
    static LogitRating glicko() {
        double start = GLICKO_START * GLICKO_START;
        return new LogitRating(0, start, (start - GLICKO_USUAL * GLICKO_USUAL) / GLICKO_DAYS, start);
    }

    /** A Kalman filter that is told where communities start and how fast they drift. */
    static LogitRating kalman(Scenario scenario) {
        return new LogitRating(
                Scenario.START,
                Scenario.START_SPREAD * Scenario.START_SPREAD,
                scenario.drift() + scenario.jumps() * Scenario.JUMP * Scenario.JUMP,
                Double.POSITIVE_INFINITY);
    }

    @Override
    public void observe(int count, int positives) {
        variance = Math.min(variance + drift, widest);
        double expected = History.share(mean);
        variance = 1 / (1 / variance + count * expected * (1 - expected));
        mean += variance * (positives - count * expected);
    }

    /** The mean of the logistic of a normal distribution is close to that of a narrowed mean (MacKay 1992). */
    @Override
    public Estimate estimate() {
        double reach = Estimate.NORMAL * Math.sqrt(variance);
        return new Estimate(
                History.share(mean / Math.sqrt(1 + Math.PI * variance / 8)),
                History.share(mean - reach),
                History.share(mean + reach));
    }
}
