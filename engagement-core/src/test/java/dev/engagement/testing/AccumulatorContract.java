package dev.engagement.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * What every accumulator keeps: however its input is split, ordered and combined, the same bytes come out.
 *
 * @param <E> what is accumulated
 * @param <A> the accumulator
 */
public abstract class AccumulatorContract<E, A> {

    /** Inputs whose result is valid. */
    @Provide
    protected abstract Arbitrary<List<E>> inputs();

    /** A new accumulator that holds nothing. */
    protected abstract A create();

    /** The accumulator with one element more. */
    protected abstract A accept(A accumulator, E element);

    /** The first accumulator with what the second holds. */
    protected abstract A combine(A accumulator, A other);

    /** The result in its canonical bytes. */
    protected abstract byte[] result(A accumulator);

    @Property(tries = 200)
    void any_split_and_any_order_give_the_same_bytes(
            @ForAll("inputs") List<E> input, @ForAll @IntRange(min = 1, max = 5) int parts, @ForAll Random random) {
        List<E> shuffled = new ArrayList<>(input);
        Collections.shuffle(shuffled, random);
        List<A> accumulators = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            accumulators.add(create());
        }
        for (E element : shuffled) {
            int part = random.nextInt(parts);
            accumulators.set(part, accept(accumulators.get(part), element));
        }
        Collections.shuffle(accumulators, random);
        A combined = create();
        for (A accumulator : accumulators) {
            combined = combine(combined, accumulator);
        }
        assertThat(result(combined)).isEqualTo(result(ofAll(input)));
    }

    @Property(tries = 50)
    void an_empty_accumulator_is_neutral_on_either_side(@ForAll("inputs") List<E> input) {
        byte[] expected = result(ofAll(input));
        assertThat(result(combine(ofAll(input), create()))).isEqualTo(expected);
        assertThat(result(combine(create(), ofAll(input)))).isEqualTo(expected);
    }

    @Property(tries = 50)
    void combining_leaves_the_other_accumulator_as_it_was(@ForAll("inputs") List<E> input) {
        int cut = input.size() / 2;
        A other = ofAll(input.subList(cut, input.size()));
        combine(ofAll(input.subList(0, cut)), other);
        assertThat(result(other)).isEqualTo(result(ofAll(input.subList(cut, input.size()))));
    }

    @Property(tries = 50)
    void a_result_can_be_taken_on_the_way(@ForAll("inputs") List<E> input) {
        A accumulator = create();
        for (E element : input) {
            accumulator = accept(accumulator, element);
            result(accumulator);
        }
        assertThat(result(accumulator)).isEqualTo(result(ofAll(input)));
    }

    private A ofAll(List<E> input) {
        A accumulator = create();
        for (E element : input) {
            accumulator = accept(accumulator, element);
        }
        return accumulator;
    }
}
