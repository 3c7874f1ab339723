package dev.engagement.json.exchange;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the words of another system mean here, and which word stands for what is known here. Each direction that there
 * is says all: what it has no word or meaning for is refused. This record is immutable and thread-safe.
 *
 * @param <E> what is known here
 * @param member name of the other system's member, as in {@code status}
 * @param type what is known here
 * @param read the meaning of each word that the other system has; empty if the format is only written
 * @param other the meaning of any other word; empty if such a word is refused
 * @param written the word for each constant of the type; empty if the format is only read. Where it is only written,
 *     constants without a word are refused
 */
public record WordTable<E extends Enum<E>>(
        String member, Class<E> type, Map<String, E> read, Optional<E> other, Map<E, String> written) {

    /**
     * Checks that the table is total.
     *
     * @param member name of the other system's member
     * @param type what is known here
     * @param read the meaning of each word
     * @param other the meaning of any other word
     * @param written the word for each constant
     * @throws IllegalArgumentException if words are read and written and a constant has none, or one of them has no
     *     meaning
     */
    public WordTable {
        Objects.requireNonNull(member, "member");
        Objects.requireNonNull(other, "other");
        read = Collections.unmodifiableMap(new TreeMap<>(read));
        written = written.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(written));
        boolean isBoth = !read.isEmpty() && !written.isEmpty();
        if (isBoth && written.size() != type.getEnumConstants().length) {
            throw new IllegalArgumentException("WordTable.written must have a word for every " + type.getSimpleName());
        }
        if (isBoth && !read.keySet().containsAll(written.values())) {
            throw new IllegalArgumentException("WordTable.read must have every word that is written");
        }
    }

    /**
     * {@return the table of words that are read only, any other of which is refused}
     *
     * @param <E> what is known here
     * @param member name of the other system's member
     * @param type what is known here
     * @param read the meaning of each word
     */
    public static <E extends Enum<E>> WordTable<E> of(String member, Class<E> type, Map<String, E> read) {
        return new WordTable<>(member, type, read, Optional.empty(), Map.of());
    }

    /**
     * {@return the table of words that are written only}
     *
     * @param <E> what is known here
     * @param member name of the other system's member
     * @param type what is known here
     * @param word the word for each constant of the type; empty if what is so is refused
     */
    public static <E extends Enum<E>> WordTable<E> written(
            String member, Class<E> type, Function<? super E, Optional<String>> word) {
        Map<E, String> words = new EnumMap<>(type);
        Stream.of(type.getEnumConstants())
                .forEach(constant -> word.apply(constant).ifPresent(present -> words.put(constant, present)));
        return new WordTable<>(member, type, Map.of(), Optional.empty(), words);
    }

    /**
     * {@return the same table, in which any other word has a meaning too}
     *
     * @param meaning that meaning
     */
    public WordTable<E> otherwise(E meaning) {
        return new WordTable<>(member, type, read, Optional.of(meaning), written);
    }

    /**
     * {@return the same table, for writing too}
     *
     * @param word the word for each constant of the type
     */
    public WordTable<E> writing(Function<? super E, String> word) {
        Map<E, String> words = new EnumMap<>(type);
        Stream.of(type.getEnumConstants()).forEach(constant -> words.put(constant, word.apply(constant)));
        return new WordTable<>(member, type, read, other, words);
    }

    /**
     * {@return what a word means; empty if it is refused}
     *
     * @param word the word, exactly as the other system writes it
     */
    public Optional<E> meaning(String word) {
        return Optional.ofNullable(read.get(word)).or(() -> other);
    }

    /**
     * {@return the word for a constant}
     *
     * @param constant what is known here
     * @throws IllegalStateException if it has none
     */
    public String word(E constant) {
        String word = written.get(constant);
        if (word == null) {
            throw new IllegalStateException(member + " has no word for " + constant);
        }
        return word;
    }
}
