package dev.engagement.json.table;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values of short texts that were read lately, found by their bytes without making a string. A value takes the place of
 * another one of the same hash, so that there are never more than a few. Not thread-safe.
 */
final class Recent {

    private static final int SIZE = 512;

    private static final int LONGEST = 48;

    private final @Nullable Form<?>[] forms = new Form<?>[SIZE];
    private final byte[][] texts = new byte[SIZE][0];
    private final @Nullable Object[] values = new Object[SIZE];

    /** The value of a text, made by the text's form if it is not among them. */
    @SuppressWarnings("unchecked") // what a form made comes back to that form
    <V> V get(Form<V> form, Function<String, V> make, Text text) {
        if (text.length() > LONGEST) {
            return make.apply(text.checked());
        }
        int slot = text.hash() & (SIZE - 1);
        Object known = values[slot];
        if (known != null && forms[slot] == form && text.is(texts[slot])) {
            return (V) known;
        }
        V value = make.apply(text.checked());
        forms[slot] = form;
        texts[slot] = text.copy();
        values[slot] = value;
        return value;
    }
}
