package dev.engagement.json.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import dev.engagement.id.RecordType;
import dev.engagement.json.format.Formats;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The members of a type's table, with those inside of them. Immutable. */
final class MemberPaths {

    /** Said by every record, whatever it is. */
    private static final Set<String> CONSTANTS = Set.of("type", "schemaVersion");

    private final Map<String, MemberPaths> members = new LinkedHashMap<>();

    private MemberPaths(Map<String, Object> schema) {
        add(schema);
    }

    static MemberPaths of(RecordType type) {
        MemberPaths paths =
                new MemberPaths(Objects.requireNonNull(Formats.byName().get(type.code()), type.code())
                        .form()
                        .schema());
        paths.members.keySet().removeAll(CONSTANTS);
        return paths;
    }

    @SuppressWarnings("unchecked") // a schema is made of maps and collections
    private void add(Map<String, Object> schema) {
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((name, value) ->
                    members.merge((String) name, new MemberPaths((Map<String, Object>) value), MemberPaths::together));
        }
        if (schema.get("items") instanceof Map<?, ?> items) {
            add((Map<String, Object>) items);
        }
        Stream.of("oneOf", "anyOf")
                .map(schema::get)
                .filter(Collection.class::isInstance)
                .flatMap(shapes -> ((Collection<Map<String, Object>>) shapes).stream())
                .forEach(this::add);
    }

    private static MemberPaths together(MemberPaths first, MemberPaths second) {
        second.members.forEach((name, inner) -> first.members.merge(name, inner, MemberPaths::together));
        return first;
    }

    boolean has(String path) {
        MemberPaths inner = this;
        for (String name : path.split("\\.", -1)) {
            inner = inner.members.get(name);
            if (inner == null) {
                return false;
            }
        }
        return true;
    }

    /** Paths that are none of these and inside of none of these; a member all of which is left is one path. */
    Set<String> without(Collection<String> carried, Collection<String> partly) {
        Set<String> taken = new LinkedHashSet<>(carried);
        taken.addAll(partly);
        Set<String> left = new LinkedHashSet<>();
        collect("", taken, left);
        return left;
    }

    private void collect(String prefix, Set<String> taken, Set<String> left) {
        members.forEach((name, inner) -> {
            String path = prefix + name;
            if (taken.stream().noneMatch(one -> one.equals(path) || one.startsWith(path + "."))) {
                left.add(path);
            } else if (!taken.contains(path)) {
                inner.collect(path + ".", taken, left);
            }
        });
    }

    /** Whether a value has the member of this path; of lists, whether one of the elements has it. */
    static boolean isPresent(JsonNode value, String path) {
        if (value.isArray()) {
            for (JsonNode element : value) {
                if (isPresent(element, path)) {
                    return true;
                }
            }
            return false;
        }
        int dot = path.indexOf('.');
        JsonNode member = value.get(dot < 0 ? path : path.substring(0, dot));
        return member != null && (dot < 0 || isPresent(member, path.substring(dot + 1)));
    }
}
