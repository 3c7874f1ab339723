package dev.engagement.json.table;

import dev.engagement.json.error.EngagementJsonException.Code;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forms of values without parts: texts, numbers, words and times. */
public final class Scalars {

    private static final String DAY_PATTERN = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";

    private static final String TIME_PATTERN =
            DAY_PATTERN + "T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?";

    /** True or false. */
    public static final Form<Boolean> BOOLEAN =
            form(JsonIn::bool, (value, out) -> out.bool(value), Map.of("type", "boolean"));

    /** A finite number. */
    public static final Form<Double> REAL =
            form(JsonIn::real, (value, out) -> out.real(value), Map.of("type", "number"));

    /** A whole number of 32 bits. */
    public static final Form<Integer> INTEGER = form(
            in -> in.integer(),
            (value, out) -> out.integer(value),
            keywords("type", "integer", "minimum", Integer.MIN_VALUE, "maximum", Integer.MAX_VALUE));

    /** A whole number of 64 bits. */
    public static final Form<Long> LONG = form(
            in -> in.integer(Long.MIN_VALUE, Long.MAX_VALUE),
            (value, out) -> out.integer(value),
            Map.of("type", "integer"));

    /** A whole number of 32 bits that may be written with a fraction of zero, as in {@code 10.0}. */
    public static final Form<Integer> WHOLE = form(JsonIn::whole, (value, out) -> out.integer(value), INTEGER.schema());

    /** A day, as in {@code 2026-01-31}. */
    public static final Form<LocalDate> DAY = time(Times::day, Times::print, "a day", "2026-01-31", DAY_PATTERN);

    /** A local time, as in {@code 2026-01-31T18:00:00}. */
    public static final Form<LocalDateTime> LOCAL_TIME =
            time(Times::localTime, Times::print, "a local time", "2026-01-31T18:00:00", TIME_PATTERN);

    /** An instant, as in {@code 2026-01-31T18:00:00Z}. */
    public static final Form<Instant> INSTANT =
            time(Times::instant, Times::print, "an instant", "2026-01-31T18:00:00Z", TIME_PATTERN + "Z");

    /** A length of time, as in {@code PT1H30M}. */
    public static final Form<Duration> DURATION =
            time(Times::length, Times::print, "a length of time", "PT1H30M", "[-+]?P[^a-z]+");

    private Scalars() {}

    /** A text of 1 to so many characters; the domain checks it. */
    public static Form<String> text(int longest) {
        return wrapped(Function.identity(), Function.identity(), longest);
    }

    /** A text that may be empty, of at most so many characters; the domain checks it. */
    public static Form<String> anyText(int longest) {
        return form(
                JsonIn::string, (value, out) -> out.string(value), keywords("type", "string", "maxLength", longest));
    }

    /** One of some words. */
    public static <V> Form<V> word(Words<V> words, Function<? super V, String> word) {
        return word(words, value -> words.printed(word.apply(value)), Code.UNKNOWN_WORD);
    }

    private static <V> Form<V> word(Words<V> words, Printed<V> printed, Code code) {
        String rule = "Value must be one of " + String.join(", ", words.all());
        return new TextForm<>(keywords("type", "string", "enum", words.all())) {
            @Override
            public V read(JsonIn in) {
                V value = words.find(in.text());
                if (value == null) {
                    throw new Refusal(code, rule);
                }
                return value;
            }

            @Override
            public void write(V value, JsonOut out) {
                out.string(printed.of(value));
            }
        };
    }

    /** The word of a value, ready to be written. */
    private interface Printed<V> {
        byte[] of(V value);
    }

    /** Always this word; another one is refused with the code. */
    public static Form<String> literal(String word, Code code) {
        byte[] printed = JsonOut.word(word);
        return word(Words.of(List.of(word), Function.identity()), value -> printed, code);
    }

    /** The name of a constant. */
    @SuppressWarnings("EnumOrdinal") // the constants are in their own order
    public static <E extends Enum<E>> Form<E> constant(Class<E> type) {
        List<E> constants = List.of(type.getEnumConstants());
        byte[][] printed = constants.stream()
                .map(constant -> JsonOut.word(constant.name()))
                .toArray(byte[][]::new);
        return word(Words.of(constants, Enum::name), value -> printed[value.ordinal()], Code.UNKNOWN_WORD);
    }

    /** What gives the constant of a name where names are the members of a map. */
    public static <E extends Enum<E>> Function<String, E> key(Class<E> type) {
        List<String> names = Stream.of(type.getEnumConstants()).map(Enum::name).toList();
        return name -> {
            if (!names.contains(name)) {
                throw new Refusal(Code.UNKNOWN_WORD, "Name must be one of " + String.join(", ", names));
            }
            return Enum.valueOf(type, name);
        };
    }

    /** A value, or null where there is none. */
    public static <V> Form<Optional<V>> nullable(Form<V> form) {
        return form(
                in -> in.readNull() ? Optional.empty() : Optional.of(form.read(in)),
                (value, out) -> value.ifPresentOrElse(present -> form.write(present, out), out::nothing),
                keywords("anyOf", List.of(form.schema(), Map.of("type", "null"))));
    }

    /** A text that the domain checks when the value is made, such as an id or a code. */
    public static <V> Form<V> wrapped(Function<String, V> make, Function<? super V, String> text, int longest) {
        return new TextForm<>(keywords("type", "string", "minLength", 1, "maxLength", longest)) {
            @Override
            public V read(JsonIn in) {
                return make.apply(in.string());
            }

            @Override
            public void write(V value, JsonOut out) {
                out.string(text.apply(value));
            }
        };
    }

    /** As {@link #wrapped}, for values of which a stream has few different ones: those read lately are used again. */
    public static <V> Form<V> recurring(Function<String, V> make, Function<? super V, String> text, int longest) {
        return recurring(wrapped(make, text, longest), make);
    }

    private static <V> Form<V> recurring(Form<V> form, Function<String, V> make) {
        return new TextForm<>(form.schema()) {
            @Override
            public V read(JsonIn in) {
                return in.recent(this, make);
            }

            @Override
            public void write(V value, JsonOut out) {
                form.write(value, out);
            }
        };
    }

    /**
     * A text with a syntax of its own.
     *
     * @param pattern what it looks like, at least
     * @param what what it must be, as in {@code a period}
     */
    public static <V> Form<V> parsed(
            int longest,
            String pattern,
            String what,
            String example,
            Function<String, V> parse,
            Function<? super V, String> print) {
        Pattern shape = Pattern.compile(pattern);
        Function<String, V> make = text -> {
            if (text.length() > longest || !shape.matcher(text).matches()) {
                throw badFormat(what, example);
            }
            try {
                return parse.apply(text);
            } catch (DateTimeException | ArithmeticException e) {
                throw badFormat(what, example);
            }
        };
        return recurring(
                form(
                        in -> make.apply(in.string()),
                        (value, out) -> out.string(print.apply(value)),
                        keywords(
                                "type",
                                "string",
                                "maxLength",
                                longest,
                                "pattern",
                                "^" + pattern + "$",
                                "examples",
                                List.of(example))),
                make);
    }

    /** A form of these three parts. */
    public static <V> Form<V> form(Function<JsonIn, V> read, BiConsumer<V, JsonOut> write, Map<String, Object> schema) {
        return new Form<>() {
            @Override
            public V read(JsonIn in) {
                return read.apply(in);
            }

            @Override
            public void write(V value, JsonOut out) {
                write.accept(value, out);
            }

            @Override
            public Map<String, Object> schema() {
                return schema;
            }
        };
    }

    /** What the forms of texts have in common: no part of the way to a text is taken through a function. */
    private abstract static class TextForm<V> implements Form<V> {

        private final Map<String, Object> schema;

        TextForm(Map<String, Object> schema) {
            this.schema = schema;
        }

        @Override
        public final Map<String, Object> schema() {
            return schema;
        }
    }

    /** Keywords of a schema in this order: name, value, name, value and so on. */
    public static Map<String, Object> keywords(Object... namesAndValues) {
        Map<String, Object> keywords = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            keywords.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return keywords;
    }

    private interface TimeParser<V> {
        @Nullable
        V parse(byte[] text, int from, int to);
    }

    private static <V> Form<V> time(
            TimeParser<V> parser, JsonOut.AsciiPrinter<V> print, String what, String example, String pattern) {
        return new TextForm<>(
                keywords("type", "string", "pattern", "^" + pattern + "$", "examples", List.of(example))) {
            @Override
            public V read(JsonIn in) {
                Text text = in.text();
                V value = parser.parse(text.bytes(), text.from(), text.to());
                if (value == null) {
                    throw isLongYear(text) ? yearOutOfRange() : badFormat(what, example);
                }
                return value;
            }

            @Override
            public void write(V value, JsonOut out) {
                out.string(value, print);
            }
        };
    }

    /** Whether a refused time begins like {@code +12026-01} or {@code -0044-03}. */
    private static boolean isLongYear(Text time) {
        String text = new String(time.bytes(), time.from(), Math.min(time.length(), 16), StandardCharsets.UTF_8);
        return text.matches("[-+][0-9]{4,}-.*|[0-9]{5,}-.*");
    }

    /** The refusal of a time whose year does not have four digits. */
    public static Refusal yearOutOfRange() {
        return new Refusal(Code.YEAR_OUT_OF_RANGE, "Year must be from 0000 to 9999");
    }

    private static Refusal badFormat(String what, String example) {
        return new Refusal(Code.BAD_FORMAT, "Value must be " + what + " like " + example);
    }
}
