package dev.engagement.examples.simulation;

import java.util.Arrays;

/**
 * Bayes' rule on a grid of log-odds, told all about the scenario: what can be known at best. The drift is a walk from
 * node to node with the scenario's mean and variance.
 */
final class GridRating implements Rating {

    private static final double LAST = 6;
    private static final double STEP = 0.125;
    private static final int NODES = (int) (2 * LAST / STEP) + 1;

    private static final double[] SHARE = new double[NODES];
    /** How likely a jump lands so many nodes away. */
    private static final double[] LANDING = new double[NODES];

    static {
        for (int node = 0; node < NODES; node++) {
            SHARE[node] = History.share(logit(node));
            LANDING[node] = normal(node * STEP / Scenario.JUMP);
        }
        double all = 2 * Arrays.stream(LANDING).sum() - LANDING[0];
        Arrays.setAll(LANDING, node -> LANDING[node] / all);
    }

    private final Scenario scenario;
    private final double[] up = new double[NODES];
    private final double[] down = new double[NODES];
    private double[] weight = new double[NODES];

    GridRating(Scenario scenario) {
        this.scenario = scenario;
        double either = scenario.drift() / (STEP * STEP);
        for (int node = 0; node < NODES; node++) {
            double pull = scenario.reversion() * (Scenario.START - logit(node)) / STEP;
            up[node] = node == NODES - 1 ? 0 : Math.max((either + pull) / 2, 0);
            down[node] = node == 0 ? 0 : Math.max((either - pull) / 2, 0);
            weight[node] = normal((logit(node) - Scenario.START) / Scenario.START_SPREAD);
        }
        normalise();
    }

    private static double logit(int node) {
        return node * STEP - LAST;
    }

    private static double normal(double deviations) {
        return StrictMath.exp(-deviations * deviations / 2);
    }

    @Override
    public void observe(int count, int positives) {
        walk();
        if (scenario.jumps() > 0) {
            jump();
        }
        if (count > 0) {
            learn(count, positives);
        }
        normalise();
    }

    private void walk() {
        double[] next = new double[NODES];
        for (int node = 0; node < NODES; node++) {
            next[node] = weight[node] * (1 - up[node] - down[node])
                    + (node == 0 ? 0 : weight[node - 1] * up[node - 1])
                    + (node == NODES - 1 ? 0 : weight[node + 1] * down[node + 1]);
        }
        weight = next;
    }

    private void jump() {
        double[] next = new double[NODES];
        for (int to = 0; to < NODES; to++) {
            double landed = 0;
            for (int from = 0; from < NODES; from++) {
                landed += weight[from] * LANDING[Math.abs(to - from)];
            }
            next[to] = (1 - scenario.jumps()) * weight[to] + scenario.jumps() * landed;
        }
        weight = next;
    }

    private void learn(int count, int positives) {
        double like = scenario.withinDayCorrelation() / (1 - scenario.withinDayCorrelation());
        double[] log = new double[NODES];
        for (int node = 0; node < NODES; node++) {
            double good = SHARE[node] + scenario.misreported() * (1 - 2 * SHARE[node]);
            log[node] = like == 0
                    ? positives * StrictMath.log(good) + (count - positives) * StrictMath.log(1 - good)
                    : logDraws(positives, good, like) + logDraws(count - positives, 1 - good, like);
        }
        double top = Arrays.stream(log).max().orElseThrow();
        for (int node = 0; node < NODES; node++) {
            weight[node] *= StrictMath.exp(log[node] - top);
        }
    }

    /** Logarithm of the chance of so many outcomes of one kind from the urn, without what all nodes have in common. */
    private static double logDraws(int draws, double share, double like) {
        double log = 0;
        for (int i = 0; i < draws; i++) {
            log += StrictMath.log(share + like * i);
        }
        return log;
    }

    private void normalise() {
        double all = Arrays.stream(weight).sum();
        for (int node = 0; node < NODES; node++) {
            weight[node] /= all;
        }
    }

    @Override
    public Estimate estimate() {
        double mean = 0;
        for (int node = 0; node < NODES; node++) {
            mean += weight[node] * SHARE[node];
        }
        return new Estimate(mean, quantile((1 - Estimate.LEVEL) / 2), quantile((1 + Estimate.LEVEL) / 2));
    }

    /** A node stands for what lies within half a step of it. */
    private double quantile(double probability) {
        double below = 0;
        int node = 0;
        while (node < NODES - 1 && below + weight[node] < probability) {
            below += weight[node];
            node++;
        }
        return History.share(logit(node) + ((probability - below) / weight[node] - 0.5) * STEP);
    }
}
