package dev.engagement.json.table;

import dev.engagement.base.InvalidValueException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The kinds of member. */
final class Members {

    private Members() {}

    /** A value that every object has. */
    static final class Value<T, B, V> extends Member<T, B> {

        private final Form<V> form;
        private final Function<? super T, ? extends V> get;
        private final BiConsumer<? super B, ? super V> set;
        private final @Nullable V absent;

        /** With the value that is left out; null if none is. */
        Value(
                String name,
                Form<V> form,
                Function<? super T, ? extends V> get,
                BiConsumer<? super B, ? super V> set,
                boolean required,
                @Nullable V absent,
                String documentation) {
            super(name, required, documentation);
            this.form = form;
            this.get = get;
            this.set = set;
            this.absent = absent;
        }

        @Override
        void read(JsonIn in, B into) {
            set.accept(into, form.read(in));
        }

        @Override
        void write(T object, JsonOut out) {
            V value = get.apply(object);
            if (absent == null || !absent.equals(value)) {
                label(out);
                form.write(value, out);
            }
        }

        @Override
        Map<String, Object> schema() {
            return form.schema();
        }
    }

    /** A value that an object may have. */
    static final class Maybe<T, B, V> extends Member<T, B> {

        private final Form<V> form;
        private final Function<? super T, Optional<V>> get;
        private final BiConsumer<? super B, ? super V> set;

        Maybe(
                String name,
                Form<V> form,
                Function<? super T, Optional<V>> get,
                BiConsumer<? super B, ? super V> set,
                String documentation) {
            super(name, false, documentation);
            this.form = form;
            this.get = get;
            this.set = set;
        }

        @Override
        void read(JsonIn in, B into) {
            set.accept(into, form.read(in));
        }

        @Override
        void write(T object, JsonOut out) {
            Optional<V> value = get.apply(object);
            if (value.isPresent()) {
                label(out);
                form.write(value.get(), out);
            }
        }

        @Override
        Map<String, Object> schema() {
            return form.schema();
        }
    }

    /** A whole number that every object has; left out where it equals what absence stands for. */
    static final class Int<T, B> extends Member<T, B> {

        private final ToIntFunction<? super T> get;
        private final ObjIntConsumer<? super B> set;
        private final int absent;

        /** With what absence stands for, where the member is not required. */
        Int(
                String name,
                ToIntFunction<? super T> get,
                ObjIntConsumer<? super B> set,
                boolean required,
                int absent,
                String documentation) {
            super(name, required, documentation);
            this.get = get;
            this.set = set;
            this.absent = absent;
        }

        @Override
        void read(JsonIn in, B into) {
            set.accept(into, in.integer());
        }

        @Override
        void write(T object, JsonOut out) {
            int value = get.applyAsInt(object);
            if (isRequired() || absent != value) {
                label(out);
                out.integer(value);
            }
        }

        @Override
        Map<String, Object> schema() {
            return Scalars.INTEGER.schema();
        }
    }

    /** A whole number that an object may have. */
    static final class MaybeInt<T, B> extends Member<T, B> {

        private final Function<? super T, OptionalInt> get;
        private final ObjIntConsumer<? super B> set;

        MaybeInt(
                String name,
                Function<? super T, OptionalInt> get,
                ObjIntConsumer<? super B> set,
                String documentation) {
            super(name, false, documentation);
            this.get = get;
            this.set = set;
        }

        @Override
        void read(JsonIn in, B into) {
            set.accept(into, in.integer());
        }

        @Override
        void write(T object, JsonOut out) {
            OptionalInt value = get.apply(object);
            if (value.isPresent()) {
                label(out);
                out.integer(value.getAsInt());
            }
        }

        @Override
        Map<String, Object> schema() {
            return Scalars.INTEGER.schema();
        }
    }

    /** Any number of values; left out where there are none. */
    static final class Many<T, B, E> extends Member<T, B> {

        private final Form<E> form;
        private final Function<? super T, ? extends Collection<E>> get;
        private final BiConsumer<? super B, ? super E> add;
        private final boolean sorted;

        Many(
                String name,
                Form<E> form,
                Function<? super T, ? extends Collection<E>> get,
                BiConsumer<? super B, ? super E> add,
                boolean sorted,
                String documentation) {
            super(name, false, documentation);
            this.form = form;
            this.get = get;
            this.add = add;
            this.sorted = sorted;
        }

        @Override
        void read(JsonIn in, B into) {
            in.beginArray();
            int index = 0;
            try {
                for (; in.nextElement(); index++) {
                    add.accept(into, form.read(in));
                }
            } catch (Refusal refusal) {
                throw refusal.within(index);
            } catch (InvalidValueException e) {
                throw Refusal.of(e).within(index);
            }
        }

        @Override
        void write(T object, JsonOut out) {
            Collection<E> elements = get.apply(object);
            if (!elements.isEmpty()) {
                label(out);
                Containers.writeElements(form, sorted ? sorted(elements) : elements, out);
            }
        }

        /** Sets come in any order; equal sets must give equal bytes. */
        @SuppressWarnings("unchecked")
        private static <E> Collection<E> sorted(Collection<E> elements) {
            if (elements.size() == 1) {
                return elements;
            }
            Object[] array = elements.toArray();
            Arrays.sort(array);
            return (List<E>) Arrays.asList(array);
        }

        @Override
        Map<String, Object> schema() {
            return Containers.arrayOf(form);
        }
    }
}
