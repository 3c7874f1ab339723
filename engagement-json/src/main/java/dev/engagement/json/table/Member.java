package dev.engagement.json.table;

import java.util.Map;

/**
 * One line of a table: a member of an object.
 *
 * @param <T> the type of the object
 * @param <B> what collects its members while it is read
 */
abstract class Member<T, B> {

    private final String name;
    private final boolean required;
    private final String documentation;

    private final byte[] label;

    Member(String name, boolean required, String documentation) {
        this.name = name;
        this.required = required;
        this.documentation = documentation;
        this.label = JsonOut.label(name);
    }

    final String name() {
        return name;
    }

    /** Whether reading demands it. */
    final boolean isRequired() {
        return required;
    }

    final String documentation() {
        return documentation;
    }

    /** Reads the value into what collects the members. */
    abstract void read(JsonIn in, B into);

    /** Writes label and value, or nothing if there is no value. */
    abstract void write(T object, JsonOut out);

    /** The schema of its value. */
    abstract Map<String, Object> schema();

    final void label(JsonOut out) {
        out.member(label);
    }
}
