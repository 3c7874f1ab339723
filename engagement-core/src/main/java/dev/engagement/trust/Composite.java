package dev.engagement.trust;

/** Mean and variance of a weighted sum of dimensions that err together to a degree. */
final class Composite {

    private final double correlation;
    private double mean;
    private double squares;
    private double sum;

    Composite(double correlation) {
        this.correlation = correlation;
    }

    void add(double weight, double dimensionMean, double dimensionVariance) {
        double deviation = weight * Math.sqrt(dimensionVariance);
        mean += weight * dimensionMean;
        squares += deviation * deviation;
        sum += deviation;
    }

    double mean() {
        return Math.min(mean, 1);
    }

    double variance() {
        return (1 - correlation) * squares + correlation * sum * sum;
    }
}
