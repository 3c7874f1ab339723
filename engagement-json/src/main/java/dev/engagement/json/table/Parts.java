package dev.engagement.json.table;

import dev.engagement.json.error.EngagementJsonException.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the forms of values that are made from all their parts at once, such as Java records.
 *
 * @param <T> the type of the value
 */
@SuppressWarnings("unchecked") // a part is read into the place from which its own type takes it
public final class Parts<T> {

    private final String title;
    private final String documentation;
    private final List<Member<T, @Nullable Object[]>> members = new ArrayList<>();

    private Parts(String title, String documentation) {
        this.title = title;
        this.documentation = documentation;
    }

    /** Starts the form of the type with this simple name. */
    public static <T> Parts<T> of(String title, String documentation) {
        return new Parts<>(title, documentation);
    }

    /** Adds the constant that tells the shapes of a sealed type apart. */
    public Parts<T> shape(String member, String word) {
        members.add(new Members.Value<>(
                member,
                Scalars.literal(word, Code.UNKNOWN_WORD),
                object -> word,
                (parts, read) -> {},
                true,
                null,
                "Always " + word + "."));
        return this;
    }

    /** A value without parts. */
    public ObjectForm<T, ?> make(Supplier<? extends T> make) {
        return form(List.of(), parts -> make.get());
    }

    /** A value of one part. */
    public <A> ObjectForm<T, ?> make(Part<T, A> a, Function<A, ? extends T> make) {
        return form(List.of(a), p -> make.apply((A) p[0]));
    }

    /** A value of two parts. */
    public <A, B> ObjectForm<T, ?> make(Part<T, A> a, Part<T, B> b, BiFunction<A, B, ? extends T> make) {
        return form(List.of(a, b), p -> make.apply((A) p[0], (B) p[1]));
    }

    /** A value of three parts. */
    public <A, B, C> ObjectForm<T, ?> make(Part<T, A> a, Part<T, B> b, Part<T, C> c, Three<A, B, C, ? extends T> make) {
        return form(List.of(a, b, c), p -> make.apply((A) p[0], (B) p[1], (C) p[2]));
    }

    /** A value of four parts. */
    public <A, B, C, D> ObjectForm<T, ?> make(
            Part<T, A> a, Part<T, B> b, Part<T, C> c, Part<T, D> d, Four<A, B, C, D, ? extends T> make) {
        return form(List.of(a, b, c, d), p -> make.apply((A) p[0], (B) p[1], (C) p[2], (D) p[3]));
    }

    /** A value of five parts. */
    public <A, B, C, D, E> ObjectForm<T, ?> make(
            Part<T, A> a,
            Part<T, B> b,
            Part<T, C> c,
            Part<T, D> d,
            Part<T, E> e,
            Five<A, B, C, D, E, ? extends T> make) {
        return form(List.of(a, b, c, d, e), p -> make.apply((A) p[0], (B) p[1], (C) p[2], (D) p[3], (E) p[4]));
    }

    private ObjectForm<T, ?> form(List<Part<T, ?>> parts, Function<@Nullable Object[], ? extends T> make) {
        @Nullable Object[] absent = new Object[parts.size()];
        for (int i = 0; i < absent.length; i++) {
            members.add(parts.get(i).at(i));
            absent[i] = parts.get(i).absent();
        }
        return new ObjectForm<>(title, documentation, members, absent::clone, make);
    }

    /** Makes a value of three parts. */
    public interface Three<A, B, C, T> {
        /** The value. */
        T apply(A a, B b, C c);
    }

    /** Makes a value of four parts. */
    public interface Four<A, B, C, D, T> {
        /** The value. */
        T apply(A a, B b, C c, D d);
    }

    /** Makes a value of five parts. */
    public interface Five<A, B, C, D, E, T> {
        /** The value. */
        T apply(A a, B b, C c, D d, E e);
    }
}
