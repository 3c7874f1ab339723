package dev.engagement.json.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import dev.engagement.id.RecordType;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What another system's format has no place for: the members of the native tables without those that the format states
 * to carry. A member is named by its path, as in {@code place.name}; lists do not show in paths. This class is
 * immutable and thread-safe.
 */
public final class Losses {

    private static final Losses NONE = builder().build();

    private final Map<RecordType, Set<String>> always = new EnumMap<>(RecordType.class);
    private final Map<RecordType, Map<String, String>> partly = new EnumMap<>(RecordType.class);
    private final boolean nothing;

    private Losses(Builder builder) {
        nothing = builder.carried.isEmpty();
        builder.carried.forEach((type, carried) -> {
            Map<String, String> parts = builder.partly.getOrDefault(type, Map.of());
            partly.put(type, Collections.unmodifiableMap(new TreeMap<>(parts)));
            always.put(type, Collections.unmodifiableSet(MemberPaths.of(type).without(carried, parts.keySet())));
        });
    }

    /** {@return the losses of a format that carries every record whole: nothing} */
    public static Losses none() {
        return NONE;
    }

    /** {@return a builder for a format that carries nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the types of records that the format takes} */
    public Set<RecordType> types() {
        return Collections.unmodifiableSet(nothing ? EnumSet.allOf(RecordType.class) : always.keySet());
    }

    /**
     * {@return the paths of the members of a type that never get there, in the order of its table; empty if all do}
     *
     * @param type the type
     */
    public Set<String> always(RecordType type) {
        return always.getOrDefault(type, Set.of());
    }

    /**
     * {@return the paths of the members of a type that get there only in some cases, or less exact, each with what is
     * lost}
     *
     * @param type the type
     */
    public Map<String, String> partly(RecordType type) {
        return partly.getOrDefault(type, Map.of());
    }

    /**
     * Which of the members that never get there a record has.
     *
     * @param type the record's type
     * @param record the record in the native format
     * @return the paths of those members, in the order of the type's table; empty if it has none
     */
    public List<String> of(RecordType type, JsonNode record) {
        return always(type).stream()
                .filter(path -> MemberPaths.isPresent(record, path))
                .toList();
    }

    /** States what a format carries; not thread-safe. */
    public static final class Builder {

        private final Map<RecordType, Set<String>> carried = new EnumMap<>(RecordType.class);
        private final Map<RecordType, Map<String, String>> partly = new EnumMap<>(RecordType.class);

        private Builder() {}

        /**
         * Adds a type.
         *
         * @param type the type
         * @param paths the members that get there, each with all that is inside of it
         * @return this builder
         * @throws IllegalArgumentException if the type has no such member
         */
        public Builder carries(RecordType type, String... paths) {
            carried.computeIfAbsent(type, any -> new LinkedHashSet<>()).addAll(checked(type, List.of(paths)));
            return this;
        }

        /**
         * Adds a member that gets there only in some cases, or less exact.
         *
         * @param type a type that was added
         * @param path the member
         * @param what what is lost of it, in a few words
         * @return this builder
         * @throws IllegalArgumentException if the type has no such member
         */
        public Builder partly(RecordType type, String path, String what) {
            checked(type, List.of(path));
            partly.computeIfAbsent(type, any -> new TreeMap<>()).put(path, what);
            return this;
        }

        private static Collection<String> checked(RecordType type, Collection<String> paths) {
            Optional<String> unknown = paths.stream()
                    .filter(path -> !MemberPaths.of(type).has(path))
                    .findFirst();
            if (unknown.isPresent()) {
                throw new IllegalArgumentException(type.code() + " has no member " + unknown.get());
            }
            return paths;
        }

        /** {@return what is lost} */
        public Losses build() {
            return new Losses(this);
        }
    }
}
