package dev.engagement.examples.generate;

import java.time.Duration;
import java.util.Random;

/**
 * The random choices of one record. Made from a seed and a number, so that every record can be made on its own;
 * {@link Random} is specified bit for bit, so that every JDK makes the same. This class is not thread-safe.
 */
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final Random random;

    private Dice(Random random) {
        this.random = random;
    }

    /** The choices for a number; those for neighbouring numbers have nothing to do with each other. */
    static Dice of(long seed, long number) {
        long mixed = (seed + number) * GOLDEN;
        mixed = (mixed ^ (mixed >>> 32)) * GOLDEN;
        return new Dice(new Random(mixed ^ (mixed >>> 29)));
    }

    /** Whether something of this probability happens. */
    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number from {@code least} to {@code most}, all equally likely. */
    int from(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** A number from {@code least} to {@code most}, all equally likely. */
    double from(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    /** How many of so many happen. */
    int successes(int trials, double probability) {
        int successes = 0;
        for (int i = 0; i < trials; i++) {
            successes += happens(probability) ? 1 : 0;
        }
        return successes;
    }

    /** One of several. */
    @SafeVarargs
    final <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** A while from {@code least} to {@code most}, in whole minutes. */
    Duration during(Duration least, Duration most) {
        return Duration.ofMinutes(from((int) least.toMinutes(), (int) most.toMinutes()));
    }
}
