package dev.engagement.json.table;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A fixed set of words and what each stands for, found by their characters without making a string. This class is immutable
 * and thread-safe.
 *
 * @param <V> what the words stand for
 */
public final class Words<V> {

    private final Map<String, V> meanings;
    private final char[][] words;
    private final @Nullable Object[] values;

    private Words(Map<String, V> meanings) {
        this.meanings = meanings;
        int size = Integer.highestOneBit(Math.max(1, meanings.size())) * 4;
        this.words = new char[size][];
        this.values = new Object[size];
        meanings.forEach((word, value) -> {
            char[] chars = word.toCharArray();
            int slot = hash(chars, 0, chars.length) & (size - 1);
            while (words[slot] != null) {
                slot = (slot + 1) & (size - 1);
            }
            words[slot] = chars;
            values[slot] = value;
        });
    }

    /** Words with what they stand for, in their order. */
    public static <V> Words<V> of(Map<String, V> meanings) {
        return new Words<>(new LinkedHashMap<>(meanings));
    }

    /** Words for values, in their order. */
    public static <V> Words<V> of(List<V> values, Function<? super V, String> word) {
        Map<String, V> meanings = new LinkedHashMap<>();
        values.forEach(value -> meanings.put(word.apply(value), value));
        return new Words<>(meanings);
    }

    /** The words, in their order. */
    public List<String> all() {
        return List.copyOf(meanings.keySet());
    }

    /** What the word in these characters stands for; null if it is none of these. */
    @SuppressWarnings("unchecked")
    @Nullable
    V find(char[] chars, int from, int to) {
        int slot = hash(chars, from, to) & (words.length - 1);
        while (words[slot] != null) {
            if (Arrays.equals(words[slot], 0, words[slot].length, chars, from, to)) {
                return (V) values[slot];
            }
            slot = (slot + 1) & (words.length - 1);
        }
        return null;
    }

    private static int hash(char[] chars, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + chars[i];
        }
        return hash ^ (hash >>> 7);
    }
}
