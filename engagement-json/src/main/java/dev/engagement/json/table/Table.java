package dev.engagement.json.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Declares the members of one type, a line each, in the order in which they are written.
 *
 * <p>Each line has the member's name, its form, how to get it from an object, how to give it to a builder, and its
 * documentation. Not thread-safe; what {@link #form()} makes is.
 *
 * @param <T> the type
 * @param <B> its builder
 */
public final class Table<T, B> {

    private final String title;
    private final String documentation;
    private final Supplier<? extends B> begin;
    private final Function<? super B, ? extends T> build;
    private final List<Member<T, B>> members = new ArrayList<>();

    private Table(
            String title, String documentation, Supplier<? extends B> begin, Function<? super B, ? extends T> build) {
        this.title = title;
        this.documentation = documentation;
        this.begin = begin;
        this.build = build;
    }

    /** Starts the table of the type with this simple name. */
    public static <T, B> Table<T, B> of(
            String title, String documentation, Supplier<? extends B> begin, Function<? super B, ? extends T> build) {
        return new Table<>(title, documentation, begin, build);
    }

    /** A member that always stands there with the same value. */
    public <V> Table<T, B> constant(String name, Form<V> form, V value, String doc) {
        return add(new Members.Value<>(name, form, object -> value, (into, read) -> {}, true, null, doc));
    }

    /** A constant that reading does not demand. */
    public <V> Table<T, B> optionalConstant(String name, Form<V> form, V value, String doc) {
        return add(new Members.Maybe<>(name, form, object -> Optional.of(value), (into, read) -> {}, doc));
    }

    /** A member that must be there. */
    public <V> Table<T, B> required(
            String name,
            Form<V> form,
            Function<? super T, ? extends V> get,
            BiConsumer<? super B, ? super V> set,
            String doc) {
        return add(new Members.Value<>(name, form, get, set, true, null, doc));
    }

    /** A member that may be left out, which then means the default. */
    public <V> Table<T, B> defaulted(
            String name,
            Form<V> form,
            V absent,
            Function<? super T, ? extends V> get,
            BiConsumer<? super B, ? super V> set,
            String doc) {
        return add(new Members.Value<>(name, form, get, set, false, Objects.requireNonNull(absent), doc));
    }

    /** A member that is always written; reading does without, and the builder then knows what it means. */
    public <V> Table<T, B> stated(
            String name,
            Form<V> form,
            Function<? super T, ? extends V> get,
            BiConsumer<? super B, ? super V> set,
            String doc) {
        return add(new Members.Value<>(name, form, get, set, false, null, doc));
    }

    /** A member that may be absent. */
    public <V> Table<T, B> optional(
            String name,
            Form<V> form,
            Function<? super T, Optional<V>> get,
            BiConsumer<? super B, ? super V> set,
            String doc) {
        return add(new Members.Maybe<>(name, form, get, set, doc));
    }

    /** A whole number that must be there. */
    public Table<T, B> requiredInt(
            String name, ToIntFunction<? super T> get, ObjIntConsumer<? super B> set, String doc) {
        return add(new Members.Int<>(name, get, set, true, 0, doc));
    }

    /** A whole number that may be left out, which then means the default. */
    public Table<T, B> defaultedInt(
            String name, int absent, ToIntFunction<? super T> get, ObjIntConsumer<? super B> set, String doc) {
        return add(new Members.Int<>(name, get, set, false, absent, doc));
    }

    /** A whole number that may be absent. */
    public Table<T, B> optionalInt(
            String name, Function<? super T, OptionalInt> get, ObjIntConsumer<? super B> set, String doc) {
        return add(new Members.MaybeInt<>(name, get, set, doc));
    }

    /** Values in an order that means something; left out if there are none. */
    public <E> Table<T, B> list(
            String name,
            Form<E> form,
            Function<? super T, ? extends Collection<E>> get,
            BiConsumer<? super B, ? super E> add,
            String doc) {
        return add(new Members.Many<>(name, form, get, add, false, doc));
    }

    /** Values in no order, written in their natural one; left out if there are none. */
    public <E extends Comparable<? super E>> Table<T, B> set(
            String name,
            Form<E> form,
            Function<? super T, Set<E>> get,
            BiConsumer<? super B, ? super E> add,
            String doc) {
        return add(new Members.Many<>(name, form, get, add, true, doc));
    }

    /** The form that this table describes. */
    public ObjectForm<T, B> form() {
        return new ObjectForm<>(title, documentation, members, begin, build);
    }

    Table<T, B> add(Member<T, B> member) {
        members.add(member);
        return this;
    }
}
