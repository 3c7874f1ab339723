package dev.engagement.json.table;

import java.util.Map;

/**
 * The JSON form of one type of value: how it is read, written and described. Every implementation is immutable and
 * thread-safe.
 *
 * @param <V> the type of value
 */
public interface Form<V> {

    /**
     * Reads a value.
     *
     * @throws Refusal if what stands there is no value of this form
     */
    V read(JsonIn in);

    /**
     * Writes a value.
     *
     * @throws Refusal if the value has no place in the format
     */
    void write(V value, JsonOut out);

    /** What is read and written, as keywords of JSON Schema (draft 2020-12). */
    Map<String, Object> schema();
}
