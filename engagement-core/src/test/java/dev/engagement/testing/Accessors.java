package dev.engagement.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads all accessors of a value and of what it is made of, whatever its type, so that no test can forget one. */
public final class Accessors {

    private static final Set<String> NO_ACCESSORS = Set.of("toBuilder", "hashCode", "toString", "getClass");

    private Accessors() {}

    /** Everything a value is made of that is no value of this library itself: texts, numbers, times, enums. */
    public static Stream<Object> leaves(Object value) {
        return parts(value).map(parts -> parts.flatMap(Accessors::leaves)).orElseGet(() -> Stream.of(value));
    }

    /** Every value of this library that a value is made of, with itself. */
    public static Stream<Object> values(Object value) {
        Stream<Object> within = parts(value).stream().flatMap(parts -> parts).flatMap(Accessors::values);
        return isOurs(value) ? Stream.concat(Stream.of(value), within) : within;
    }

    /** What a value is directly made of; empty if it is made of nothing smaller. */
    private static Optional<Stream<?>> parts(Object value) {
        if (value instanceof Optional<?> optional) {
            return Optional.of(optional.stream());
        }
        if (value instanceof Map<?, ?> map) {
            return Optional.of(map.entrySet().stream());
        }
        if (value instanceof Map.Entry<?, ?> entry) {
            return Optional.of(Stream.of(entry.getKey(), entry.getValue()));
        }
        if (value instanceof Set<?> set) {
            return Optional.of(set.stream().sorted(Comparator.comparing(Accessors::text)));
        }
        if (value instanceof Collection<?> collection) {
            return Optional.of(collection.stream());
        }
        if (value instanceof Stream<?> stream) {
            return Optional.of(stream);
        }
        if (value instanceof byte[] bytes) {
            return Optional.of(Stream.of(HexFormat.of().formatHex(bytes)));
        }
        return Optional.of(value)
                .filter(Accessors::isOurs)
                .map(ours -> accessors(ours).map(accessor -> read(accessor, ours)));
    }

    private static boolean isOurs(Object value) {
        return value.getClass().getName().startsWith("dev.engagement.") && !(value instanceof Enum<?>);
    }

    /** Whether a text within the value holds a text. */
    public static boolean hold(Object value, String text) {
        return leaves(value).anyMatch(leaf -> leaf instanceof String found && found.contains(text));
    }

    /** The value as a text with nothing left out: a canonical order of records for tests. */
    public static String text(Object value) {
        return leaves(value).map(String::valueOf).collect(Collectors.joining("|"));
    }

    /** The generated types declare their accessors and nothing else; what can be done with a value is inherited. */
    private static Stream<Method> accessors(Object value) {
        Predicate<Method> reads = method -> Modifier.isPublic(method.getModifiers())
                && method.getParameterCount() == 0
                && method.getReturnType() != void.class
                && !method.isBridge()
                && !Modifier.isStatic(method.getModifiers())
                && !NO_ACCESSORS.contains(method.getName());
        return Arrays.stream(value.getClass().getDeclaredMethods())
                .filter(reads)
                .sorted(Comparator.comparing(Method::getName));
    }

    private static Object read(Method accessor, Object value) {
        try {
            accessor.setAccessible(true);
            return accessor.invoke(value);
        } catch (InvocationTargetException | IllegalAccessException e) {
            throw new AssertionError("cannot read " + accessor, e);
        }
    }
}
