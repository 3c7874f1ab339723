package dev.engagement.json.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.engagement.json.error.EngagementJsonException.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON text with Jackson's parser, and refuses what Jackson lets pass: each fault has its own code, and no
 * message of Jackson's, which may quote the text, gets out.
 *
 * <p>A text that was read last stands in {@link #chars()}, so that forms can look at it without making a string. Not
 * thread-safe; made to be reused.
 */
public final class JsonIn implements AutoCloseable {

    /** Deepest nesting of objects and arrays. */
    public static final int DEEPEST = 32;

    /** Longest member name in characters. */
    public static final int LONGEST_NAME = 128;

    /** Longest number in characters. */
    public static final int LONGEST_NUMBER = 40;

    /** There is no further member. */
    static final int END = -2;

    /** The next member is none of those expected; it is {@link #name()}. */
    static final int UNKNOWN = -1;

    /** Only depth is left to Jackson's limits; the record's own limit bounds the others, and they have codes here. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final List<String> WORDS = List.of("true", "false", "null");

    private final boolean strict;
    private byte[] input = {};
    private int from;
    private int to;
    private @Nullable JsonParser parser;
    private boolean ahead;
    private int unknownMembers;

    /** A reader that refuses members it does not know if strict, else counts them. */
    public JsonIn(boolean strict) {
        this.strict = strict;
    }

    /** Starts over at a new text. */
    public void reset(byte[] bytes, int begin, int end) {
        start(bytes, begin, end);
        Encoding.check(bytes, begin, end);
        if (peek() == null) {
            throw new Refusal(Code.EMPTY, "There must be a value");
        }
    }

    private void start(byte[] bytes, int begin, int end) {
        close();
        input = bytes;
        from = begin;
        to = end;
        ahead = false;
        unknownMembers = 0;
        try {
            parser = JSON.createParser(bytes, begin, end - begin);
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** Lets go of the text. */
    @Override
    public void close() {
        if (parser != null) {
            try {
                parser.close();
            } catch (IOException e) {
                throw refusal(e);
            }
        }
    }

    /** Number of members so far that are not of the format, at any depth, not counting what is inside of them. */
    public int unknownMembers() {
        return unknownMembers;
    }

    /** Line ends that were passed so far. */
    public int linesPassed() {
        int lines = 0;
        int end =
                parser == null ? from : (int) (from + parser().currentLocation().getByteOffset());
        for (int i = from; i < Math.min(end, to); i++) {
            if (input[i] == '\n') {
                lines++;
            }
        }
        return lines;
    }

    /** Ends the text: nothing but white space may follow. */
    public void finish() {
        try {
            if (parser().nextToken() == null) {
                return;
            }
        } catch (IOException e) {
            // no value either
        }
        throw new Refusal(Code.TRAILING_DATA, "Nothing must follow the value");
    }

    // ---- objects and arrays

    /** Enters an object. */
    public void beginObject() {
        demand(JsonToken.START_OBJECT, "an object");
    }

    /** Goes to the next member's name, {@link #name()}; at the end of the object leaves it and is false. */
    boolean nextMember() {
        boolean found = member() == JsonToken.FIELD_NAME;
        if (found && name().length() > LONGEST_NAME) {
            throw new Refusal(
                    Code.NAME_TOO_LONG, "The name of a member must not be longer than " + LONGEST_NAME + " characters");
        }
        return found;
    }

    /** Goes to the next member, and tells which it is: its index, {@link #UNKNOWN} or {@link #END}. */
    int nextMember(Names names, int expected) {
        try {
            if (!ahead && names.isNext(parser(), expected)) {
                return expected;
            }
        } catch (IOException e) {
            // Jackson looks at the value before it tells the name.
            boolean named = parser().currentToken() == JsonToken.FIELD_NAME && names.indexOf(name()) >= 0;
            throw named ? refusal(e).within(name()) : refusal(e);
        }
        ahead = true;
        return nextMember() ? names.indexOf(name()) : END;
    }

    private JsonToken member() {
        JsonToken token = take();
        if (token == null) {
            throw truncated();
        }
        return token;
    }

    /** The name of the member that was come to last. */
    String name() {
        try {
            return String.valueOf(parser().currentName());
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /**
     * The text of a member that stands further on in the object whose first member was come to last, and stays so.
     *
     * @return null if there is none
     */
    @Nullable
    String lookAhead(Names member) {
        int begin = (int) (from + parser().currentTokenLocation().getByteOffset());
        while (input[begin] != '{') {
            begin--;
        }
        ahead = true;
        try (JsonIn later = new JsonIn(false)) {
            later.start(input, begin, to);
            later.beginObject();
            for (int i = later.nextMember(member, 0); i != END; i = later.nextMember(member, 0)) {
                String name = later.name();
                try {
                    if (i >= 0) {
                        return later.string();
                    }
                    later.skip();
                } catch (Refusal refusal) {
                    throw refusal.within(name);
                }
            }
            return null;
        }
    }

    /** Enters an array. */
    public void beginArray() {
        demand(JsonToken.START_ARRAY, "an array");
    }

    /** Goes to the next element; at the end of the array leaves it and is false. */
    public boolean nextElement() {
        JsonToken token = peek();
        if (token == null) {
            throw truncated();
        }
        ahead = token != JsonToken.END_ARRAY;
        return ahead;
    }

    /** Goes to the next element, which must be there. */
    public void element() {
        if (!nextElement()) {
            throw new Refusal(Code.WRONG_TYPE, "Value has too few elements");
        }
    }

    /** Leaves the array, which must have no further element. */
    public void endArray() {
        if (nextElement()) {
            throw new Refusal(Code.WRONG_TYPE, "Value has too many elements");
        }
    }

    // ---- values

    /** Whether a text stands here. */
    public boolean isText() {
        return peek() == JsonToken.VALUE_STRING;
    }

    /** Reads a text and leaves it in {@link #chars()}. */
    public void text() {
        demand(JsonToken.VALUE_STRING, "a text");
    }

    /** Reads a text that can be shown and stored everywhere. */
    public String string() {
        text();
        try {
            String text = parser().getText();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c < ' ' || c >= 0x7f) {
                    i += Encoding.check(text, i);
                }
            }
            return text;
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** The characters that hold the text that was read last. */
    public char[] chars() {
        try {
            return parser().getTextCharacters();
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** Where the text that was read last begins in {@link #chars()}; to be asked after them. */
    public int from() {
        try {
            return parser().getTextOffset();
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** Number of characters of the text that was read last. */
    public int length() {
        try {
            return parser().getTextLength();
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** Reads a whole number. */
    public long integer(long least, long most) {
        if (number() == JsonToken.VALUE_NUMBER_FLOAT) {
            throw new Refusal(Code.NOT_AN_INTEGER, "Value must be a whole number, without fraction and exponent");
        }
        try {
            long value = parser().getLongValue();
            if (value >= least && value <= most) {
                return value;
            }
        } catch (InputCoercionException e) {
            // beyond 64 bits, told below
        } catch (IOException e) {
            throw refusal(e);
        }
        throw new Refusal(Code.OUT_OF_RANGE, "Value must be from " + least + " to " + most);
    }

    /** Reads a whole number of 32 bits. */
    public int integer() {
        return (int) integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** Reads a whole number of 32 bits that may have a fraction of zero. */
    int whole() {
        double value = real();
        if (value != Math.rint(value)) {
            throw new Refusal(Code.NOT_AN_INTEGER, "Value must be a whole number");
        }
        if (value != (int) value) {
            throw new Refusal(
                    Code.OUT_OF_RANGE, "Value must be from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE);
        }
        return (int) value;
    }

    /** Reads a number. */
    public double real() {
        number();
        try {
            double value = parser().getDoubleValue();
            if (Double.isInfinite(value)) {
                throw new Refusal(Code.OUT_OF_RANGE, "Value must fit a double");
            }
            return value;
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** Reads true or false. */
    public boolean bool() {
        JsonToken token = take();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            throw mismatch(token, "true or false");
        }
        return token == JsonToken.VALUE_TRUE;
    }

    /** Whether null stands here; if so, reads it. */
    boolean readNull() {
        boolean found = peek() == JsonToken.VALUE_NULL;
        ahead = !found;
        return found;
    }

    /** Reads a value of any kind and forgets it. */
    public void skip() {
        JsonToken token = peek();
        if (token == null) {
            throw truncated();
        }
        switch (token) {
            case START_OBJECT -> skipObject();
            case START_ARRAY -> {
                beginArray();
                while (nextElement()) {
                    skip();
                }
            }
            case VALUE_STRING -> string();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            default -> take();
        }
    }

    private void skipObject() {
        beginObject();
        Set<String> seen = new HashSet<>();
        while (nextMember()) {
            if (!seen.add(name())) {
                throw duplicate();
            }
            skip();
        }
    }

    /** Skips the value of a member that is not of the format, or refuses it. */
    void skipUnknown(String member, Set<String> before) {
        if (strict) {
            throw new Refusal(Code.UNKNOWN_MEMBER, "Member is not part of the format");
        }
        if (!before.add(member)) {
            throw duplicate();
        }
        unknownMembers++;
        skip();
    }

    static Refusal duplicate() {
        return new Refusal(Code.DUPLICATE_MEMBER, "Member must not stand twice in one object");
    }

    private JsonToken number() {
        JsonToken token = take();
        if (token == null || !token.isNumeric() || isNaN()) {
            throw mismatch(token, "a number");
        }
        if (length() > LONGEST_NUMBER) {
            throw new Refusal(
                    Code.NUMBER_TOO_LONG, "A number must not have more than " + LONGEST_NUMBER + " characters");
        }
        return token;
    }

    // ---- tokens

    /** The token that stands here, which stays; null at the end of the text. */
    private @Nullable JsonToken peek() {
        if (!ahead) {
            try {
                parser().nextToken();
            } catch (IOException e) {
                throw refusal(e);
            }
            ahead = true;
        }
        return parser().currentToken();
    }

    private @Nullable JsonToken take() {
        JsonToken token = peek();
        ahead = false;
        return token;
    }

    private void demand(JsonToken wanted, String what) {
        JsonToken token = take();
        if (token != wanted) {
            throw mismatch(token, what);
        }
    }

    private JsonParser parser() {
        if (parser == null) {
            throw new IllegalStateException("There is no text to read");
        }
        return parser;
    }

    private boolean isNaN() {
        try {
            return parser().isNaN();
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** The refusal for a value of another type than the one wanted. */
    private Refusal mismatch(@Nullable JsonToken token, String wanted) {
        if (token == null) {
            return truncated();
        }
        if (token == JsonToken.VALUE_NULL) {
            return new Refusal(Code.NULL_VALUE, "Value must be " + wanted + ", not null");
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT && isNaN()) {
            return new Refusal(Code.NOT_FINITE, "Value must be " + wanted + ", not NaN or Infinity");
        }
        return new Refusal(Code.WRONG_TYPE, "Value must be " + wanted);
    }

    private static Refusal truncated() {
        return new Refusal(Code.TRUNCATED, "The text must not end inside a value");
    }

    /** Whether the text ends inside of a word or a number, or behind a comma; Jackson takes that for something else. */
    private boolean isCutOff() {
        int begin = to;
        while (begin > from && isPartOfWord(input[begin - 1])) {
            begin--;
        }
        String tail = new String(input, begin, to - begin, StandardCharsets.ISO_8859_1);
        boolean open = tail.isEmpty()
                ? begin > from && input[begin - 1] == ','
                : tail.matches("[-+.0-9eE]+") || WORDS.stream().anyMatch(word -> word.startsWith(tail));
        return open && parser().currentLocation().getByteOffset() >= to - from;
    }

    private static boolean isPartOfWord(byte b) {
        return b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b == '-' || b == '+' || b == '.' || b == 'E';
    }

    /** What Jackson refuses, in words of our own. */
    private Refusal refusal(IOException e) {
        if (e instanceof JsonEOFException || isCutOff()) {
            return truncated();
        }
        if (e instanceof StreamConstraintsException) {
            return new Refusal(Code.TOO_DEEP, "Values must not be nested more than " + DEEPEST + " deep");
        }
        if (e instanceof JsonParseException && String.valueOf(e.getMessage()).contains("CTRL-CHAR")) {
            return new Refusal(Code.CONTROL_CHARACTER, "A text must not have control characters that are not escaped");
        }
        return new Refusal(Code.SYNTAX, "This is no JSON");
    }
}
