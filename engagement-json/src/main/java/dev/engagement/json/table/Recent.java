package dev.engagement.json.table;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values of short texts that were read lately, found by their characters without making a string. A value takes the place
 * of another one of the same hash, so that there are never more than a few. Not thread-safe.
 */
final class Recent {

    private static final int SIZE = 512;

    private static final int LONGEST = 48;

    private final @Nullable Form<?>[] forms = new Form<?>[SIZE];
    private final char[][] texts = new char[SIZE][0];
    private final @Nullable Object[] values = new Object[SIZE];

    /** The value of a text, made by the text's form if it is not among them. */
    @SuppressWarnings("unchecked") // what a form made comes back to that form
    <V> V get(Form<V> form, Function<String, V> make, JsonIn in) {
        int from = in.from();
        int to = in.to();
        if (to - from > LONGEST) {
            return make.apply(in.checkedText());
        }
        char[] chars = in.chars();
        int slot = hash(chars, from, to) & (SIZE - 1);
        Object known = values[slot];
        if (known != null && forms[slot] == form && Words.equal(texts[slot], chars, from, to)) {
            return (V) known;
        }
        V value = make.apply(in.checkedText());
        forms[slot] = form;
        texts[slot] = Arrays.copyOfRange(chars, from, to);
        values[slot] = value;
        return value;
    }

    private static int hash(char[] chars, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + chars[i];
        }
        return hash ^ (hash >>> 7);
    }
}
