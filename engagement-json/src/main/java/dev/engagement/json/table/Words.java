package dev.engagement.json.table;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A fixed set of words and what each stands for, found by their bytes without making a string. This class is immutable
 * and thread-safe.
 *
 * @param <V> what the words stand for
 */
public final class Words<V> {

    private final Map<String, V> meanings;
    private final Map<String, byte[]> printed = new HashMap<>();
    private final byte[][] words;
    private final @Nullable Object[] values;

    private Words(Map<String, V> meanings) {
        this.meanings = meanings;
        int size = Integer.highestOneBit(Math.max(1, meanings.size())) * 4;
        this.words = new byte[size][];
        this.values = new Object[size];
        meanings.forEach((word, value) -> {
            printed.put(word, JsonOut.word(word));
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            int slot = hash(bytes, 0, bytes.length) & (size - 1);
            while (words[slot] != null) {
                slot = (slot + 1) & (size - 1);
            }
            words[slot] = bytes;
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

    /** A word, ready to be written. */
    byte[] printed(String word) {
        byte[] ready = printed.get(word);
        return ready == null ? JsonOut.word(word) : ready;
    }

    /** What a text stands for if it is one of the words; else null. */
    @SuppressWarnings("unchecked")
    @Nullable
    V find(Text text) {
        for (int slot = hash(text.bytes(), text.from(), text.to()) & (words.length - 1);
                words[slot] != null;
                slot = (slot + 1) & (words.length - 1)) {
            if (text.is(words[slot])) {
                return (V) values[slot];
            }
        }
        return null;
    }

    /** By the length and four bytes, which is enough to tell the words of one set apart. */
    private static int hash(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length == 0) {
            return 0;
        }
        int hash = length + 31 * bytes[from] + 131 * bytes[to - 1] + 17 * bytes[from + (length >> 1)];
        return 7 * hash + bytes[from + (length >> 2)];
    }
}
