package dev.engagement.json.table;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.HashMap;
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
    private final Map<String, SerializableString> printed = new HashMap<>();
    private final char[][] words;
    private final @Nullable Object[] values;

    private Words(Map<String, V> meanings) {
        this.meanings = meanings;
        int size = Integer.highestOneBit(Math.max(1, meanings.size())) * 4;
        this.words = new char[size][];
        this.values = new Object[size];
        meanings.forEach((word, value) -> {
            printed.put(word, new SerializedString(word));
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

    /** A word, ready to be written. */
    SerializableString printed(String word) {
        SerializableString ready = printed.get(word);
        return ready == null ? new SerializedString(word) : ready;
    }

    /** What the word in these characters stands for; null if it is none of these. */
    @SuppressWarnings("unchecked")
    @Nullable
    V find(char[] chars, int from, int to) {
        for (int slot = hash(chars, from, to) & (words.length - 1);
                words[slot] != null;
                slot = (slot + 1) & (words.length - 1)) {
            if (equal(words[slot], chars, from, to)) {
                return (V) values[slot];
            }
        }
        return null;
    }

    /** Whether a word is the one in these characters. Words are short: what comparing arrays takes to begin is too much. */
    static boolean equal(char[] word, char[] chars, int from, int to) {
        if (word.length != to - from) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (word[i] != chars[from + i]) {
                return false;
            }
        }
        return true;
    }

    /** By the length and four characters, which is enough to tell the words of one set apart. */
    private static int hash(char[] chars, int from, int to) {
        int length = to - from;
        if (length == 0) {
            return 0;
        }
        int hash = length + 31 * chars[from] + 131 * chars[to - 1] + 17 * chars[from + (length >> 1)];
        return 7 * hash + chars[from + (length >> 2)];
    }
}
