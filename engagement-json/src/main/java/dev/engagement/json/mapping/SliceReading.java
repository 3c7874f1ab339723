package dev.engagement.json.mapping;

import dev.engagement.base.IllegalTransitionException;
import dev.engagement.base.IncompleteValueException;
import dev.engagement.base.InvalidValueException;
import dev.engagement.json.EngagementFormat;
import dev.engagement.json.ReadResult;
import dev.engagement.json.error.EngagementJsonException;
import dev.engagement.json.slice.Slice;
import dev.engagement.json.table.JsonIn;
import dev.engagement.json.table.Refusal;
import dev.engagement.json.table.Scalars;
import dev.engagement.record.EngagementRecord;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * Reads the slices of one input: whatever is wrong with a slice becomes its rejection. Results are given back, and not
 * handed out here, so that a fault of whoever takes them stays their own. Not thread-safe.
 *
 * @param <R> the type of what is read
 */
public final class SliceReading<R> implements AutoCloseable {

    private final JsonIn in = new JsonIn(false);

    /**
     * What a slice says.
     *
     * @param parse reads the text; nothing may follow what it reads
     * @param make makes results of that; what it refuses is told to be on the line on which the slice begins
     * @return the results, or the rejection
     */
    public <V> List<ReadResult<R>> read(
            Slice slice, Function<? super JsonIn, V> parse, Function<? super V, List<ReadResult<R>>> make) {
        Refusal fault = slice.fault();
        if (fault != null) {
            return rejected(slice, 0, fault);
        }
        return attempt(slice, in::linesPassed, () -> {
            in.reset(slice.bytes(), slice.from(), slice.to());
            V value = parse.apply(in);
            in.finish();
            return make(slice, () -> make.apply(value));
        });
    }

    /**
     * Passes over a slice that says nothing, but must be JSON.
     *
     * @return nothing, or the rejection
     */
    public List<ReadResult<R>> skip(Slice slice) {
        return read(
                slice,
                text -> {
                    text.skip();
                    return List.<ReadResult<R>>of();
                },
                Function.identity());
    }

    /**
     * What is made of a slice that was read.
     *
     * @return the results, or the rejection
     */
    public List<ReadResult<R>> make(Slice slice, Supplier<List<ReadResult<R>>> make) {
        return attempt(slice, () -> 0, make);
    }

    /**
     * Records that a slice became. What the native format cannot say, such as a due day behind the year 9999, or does
     * not read, because it is too long, is refused, so that whatever is read can be kept.
     *
     * @param unknownMembers what counts for the first of the records
     */
    public static List<ReadResult<EngagementRecord>> accepted(
            Slice slice, List<EngagementRecord> records, int unknownMembers) {
        List<ReadResult<EngagementRecord>> accepted = new ArrayList<>();
        for (EngagementRecord record : records) {
            checkPlace(record);
            int unknown = accepted.isEmpty() ? unknownMembers : 0;
            accepted.add(new ReadResult.Accepted<>(record, slice.line(), slice.offset(), unknown));
        }
        return accepted;
    }

    private static void checkPlace(EngagementRecord record) {
        int length;
        try {
            length = EngagementFormat.RECORDS.write(record).length;
        } catch (EngagementJsonException e) {
            throw new Refusal(e.code(), e.getMessage() + ", also in what becomes " + e.pointer());
        }
        if (length > Slice.LONGEST) {
            throw Slice.tooLong();
        }
    }

    private static <R> List<ReadResult<R>> attempt(
            Slice slice, IntSupplier linesPassed, Supplier<List<ReadResult<R>>> attempt) {
        Refusal refusal;
        try {
            return attempt.get();
        } catch (Refusal e) {
            refusal = e;
        } catch (InvalidValueException e) {
            refusal = Refusal.of(e);
        } catch (IncompleteValueException e) {
            refusal = Refusal.of(e);
        } catch (IllegalTransitionException e) {
            refusal = Refusal.of(e);
        } catch (DateTimeException | ArithmeticException e) {
            refusal = Scalars.yearOutOfRange();
        }
        return rejected(slice, linesPassed.getAsInt(), refusal);
    }

    private static <R> List<ReadResult<R>> rejected(Slice slice, int linesPassed, Refusal refusal) {
        return List.of(new ReadResult.Rejected<>(
                slice.offset(), slice.length(), slice.rawBytes(), refusal.at(slice.line() + linesPassed)));
    }

    /** Lets go of the input. */
    @Override
    public void close() {
        in.close();
    }
}
