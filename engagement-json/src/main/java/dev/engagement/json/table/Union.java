package dev.engagement.json.table;

import dev.engagement.json.error.EngagementJsonException.Code;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The form of a closed set of shapes that are told apart by one member, wherever it stands.
 *
 * <p>Each shape's own table has that member as a constant. This class is immutable and thread-safe.
 *
 * @param <V> the sealed type
 */
public final class Union<V> implements Form<V> {

    private final String member;
    private final Names names;
    private final Code unknown;
    private final Map<String, ObjectForm<? extends V, ?>> shapes;
    private final Words<ObjectForm<? extends V, ?>> words;
    private final Function<? super V, String> word;

    private Union(Builder<V> builder, Function<? super V, String> word) {
        this.member = builder.member;
        this.names = new Names(List.of(member));
        this.unknown = builder.unknown;
        this.shapes = new LinkedHashMap<>(builder.shapes);
        this.words = Words.of(shapes);
        this.word = word;
    }

    /**
     * Starts a union.
     *
     * @param member name of the member that tells shapes apart
     * @param unknown the code for a word that names no shape
     */
    public static <V> Builder<V> of(String member, Code unknown) {
        return new Builder<>(member, unknown);
    }

    @Override
    public V read(JsonIn in) {
        in.beginObject();
        int first = in.nextMember(names, 0);
        if (first >= 0) {
            return shape(in).readMembersBehind(member, in);
        }
        String word = first == JsonIn.END ? null : in.lookAhead(names);
        if (word == null) {
            throw new Refusal(Code.MISSING_MEMBER, "Member " + member + " must be present").within(member);
        }
        return named(shapes.get(word)).readMembers(in);
    }

    private ObjectForm<? extends V, ?> shape(JsonIn in) {
        Text text;
        try {
            text = in.text();
        } catch (Refusal refusal) {
            throw refusal.within(member);
        }
        return named(words.find(text));
    }

    private ObjectForm<? extends V, ?> named(@Nullable ObjectForm<? extends V, ?> shape) {
        if (shape == null) {
            throw new Refusal(unknown, "Value must be one of " + String.join(", ", shapes.keySet())).within(member);
        }
        return shape;
    }

    @Override
    @SuppressWarnings("unchecked") // a value's word names the form of its own type
    public void write(V value, JsonOut out) {
        ObjectForm<V, ?> shape = (ObjectForm<V, ?>) shapes.get(word.apply(value));
        if (shape == null) {
            throw new IllegalStateException("No form for " + word.apply(value));
        }
        shape.write(value, out);
    }

    @Override
    public Map<String, Object> schema() {
        return Scalars.keywords(
                "oneOf", shapes.values().stream().map(ObjectForm::schema).toList());
    }

    /** Form of each shape by its word. */
    public Map<String, ObjectForm<? extends V, ?>> shapes() {
        return Collections.unmodifiableMap(shapes);
    }

    /**
     * Collects the shapes; not thread-safe.
     *
     * @param <V> the sealed type
     */
    public static final class Builder<V> {

        private final String member;
        private final Code unknown;
        private final Map<String, ObjectForm<? extends V, ?>> shapes = new LinkedHashMap<>();

        private Builder(String member, Code unknown) {
            this.member = member;
            this.unknown = unknown;
        }

        /** Adds the form of a shape under its word. */
        public Builder<V> shape(String name, ObjectForm<? extends V, ?> form) {
            shapes.put(name, form);
            return this;
        }

        /** The form, with what gives the word of a value's shape. */
        public Union<V> form(Function<? super V, String> word) {
            return new Union<>(this, word);
        }
    }
}
