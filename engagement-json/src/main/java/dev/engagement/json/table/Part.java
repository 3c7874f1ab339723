package dev.engagement.json.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table of a value that is made from all its parts at once, such as a Java record.
 *
 * @param <T> the type of the value
 * @param <V> the type of the part
 */
public final class Part<T, V> {

    /** Makes the member that keeps what was read by a setter. */
    private interface Line<T, V> {
        Member<T, @Nullable Object[]> member(BiConsumer<@Nullable Object[], V> set);
    }

    private final Line<T, V> line;
    private final @Nullable V absent;

    private Part(Line<T, V> line, @Nullable V absent) {
        this.line = line;
        this.absent = absent;
    }

    /** A part that must be there. */
    public static <T, V> Part<T, V> required(String name, Form<V> form, Function<? super T, V> get, String doc) {
        return new Part<>(set -> new Members.Value<>(name, form, get, set, true, null, doc), null);
    }

    /** A part that may be left out, which then means the default. */
    public static <T, V> Part<T, V> defaulted(
            String name, Form<V> form, V absent, Function<? super T, V> get, String doc) {
        return new Part<>(set -> new Members.Value<>(name, form, get, set, false, absent, doc), absent);
    }

    /** A part that may be absent. */
    public static <T, V> Part<T, Optional<V>> optional(
            String name, Form<V> form, Function<? super T, Optional<V>> get, String doc) {
        return new Part<>(
                set -> new Members.Maybe<>(
                        name, form, get, (parts, value) -> set.accept(parts, Optional.of(value)), doc),
                Optional.empty());
    }

    /** A number that may be absent. */
    public static <T> Part<T, OptionalDouble> optionalReal(
            String name, Function<? super T, OptionalDouble> get, String doc) {
        return new Part<>(
                set -> new Members.Maybe<>(
                        name,
                        Scalars.REAL,
                        value -> get.apply(value).stream().boxed().findFirst(),
                        (parts, number) -> set.accept(parts, OptionalDouble.of(number)),
                        doc),
                OptionalDouble.empty());
    }

    /** Values in an order that means something; left out if there are none. */
    public static <T, E> Part<T, List<E>> list(
            String name, Form<E> form, Function<? super T, List<E>> get, String doc) {
        return defaulted(name, Containers.list(form), List.of(), get, doc);
    }

    Member<T, @Nullable Object[]> at(int index) {
        return line.member((parts, value) -> parts[index] = value);
    }

    @Nullable
    Object absent() {
        return absent;
    }
}
