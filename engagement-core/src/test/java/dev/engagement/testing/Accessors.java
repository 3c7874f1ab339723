package dev.engagement.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
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
        if (value instanceof Optional<?> optional) {
            return optional.stream().flatMap(Accessors::leaves);
        }
        if (value instanceof Map<?, ?> map) {
            return leaves(map.entrySet());
        }
        if (value instanceof Map.Entry<?, ?> entry) {
            return Stream.of(entry.getKey(), entry.getValue()).flatMap(Accessors::leaves);
        }
        if (value instanceof Set<?> set) {
            return set.stream().sorted(Comparator.comparing(Accessors::text)).flatMap(Accessors::leaves);
        }
        if (value instanceof Collection<?> collection) {
            return collection.stream().flatMap(Accessors::leaves);
        }
        boolean ours = value.getClass().getName().startsWith("dev.engagement.") && !(value instanceof Enum<?>);
        return ours
                ? accessors(value).map(accessor -> read(accessor, value)).flatMap(Accessors::leaves)
                : Stream.of(value);
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
