package dev.engagement.json.table;

import dev.engagement.base.InvalidValueException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/** The forms of lists and maps. */
public final class Containers {

    private Containers() {}

    /** A list of values of one form. */
    public static <E> Form<List<E>> list(Form<E> form) {
        return Scalars.form(
                in -> {
                    List<E> elements = new ArrayList<>();
                    readElements(form, in, elements::add);
                    return List.copyOf(elements);
                },
                (elements, out) -> writeElements(form, elements, out),
                arrayOf(form));
    }

    /** A set of values of one form, written in their natural order. */
    public static <E extends Comparable<? super E>> Form<Set<E>> set(Form<E> form) {
        return Scalars.form(
                in -> {
                    Set<E> elements = new TreeSet<>();
                    readElements(form, in, elements::add);
                    return elements;
                },
                (elements, out) -> writeElements(form, new TreeSet<>(elements), out),
                arrayOf(form));
    }

    /** A map with a member for each key, named by the key's text, in the natural order of the keys. */
    public static <K extends Comparable<? super K>, V> Form<Map<K, V>> map(Function<String, K> key, Form<V> form) {
        return Scalars.form(
                in -> readEntries(key, form, in),
                (map, out) -> {
                    out.beginObject();
                    new TreeMap<>(map).forEach((name, value) -> {
                        out.member(name.toString());
                        form.write(value, out);
                    });
                    out.endObject();
                },
                Scalars.keywords("type", "object", "additionalProperties", form.schema()));
    }

    private static <K, V> Map<K, V> readEntries(Function<String, K> key, Form<V> form, JsonIn in) {
        Map<K, V> entries = new LinkedHashMap<>();
        in.beginObject();
        while (in.nextMember()) {
            String name = in.name();
            try {
                if (entries.put(key.apply(name), form.read(in)) != null) {
                    throw JsonIn.duplicate();
                }
            } catch (Refusal refusal) {
                throw refusal.within(name);
            } catch (InvalidValueException e) {
                throw Refusal.of(e).within(name);
            }
        }
        return entries;
    }

    static <E> void readElements(Form<E> form, JsonIn in, Consumer<E> add) {
        in.beginArray();
        int index = 0;
        try {
            for (; in.nextElement(); index++) {
                add.accept(form.read(in));
            }
        } catch (Refusal refusal) {
            throw refusal.within(index);
        } catch (InvalidValueException e) {
            throw Refusal.of(e).within(index);
        }
    }

    static <E> void writeElements(Form<E> form, Collection<E> elements, JsonOut out) {
        out.beginArray();
        for (E element : elements) {
            form.write(element, out);
        }
        out.endArray();
    }

    static Map<String, Object> arrayOf(Form<?> form) {
        return Scalars.keywords("type", "array", "items", form.schema());
    }
}
