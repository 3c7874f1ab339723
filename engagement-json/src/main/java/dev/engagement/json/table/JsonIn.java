package dev.engagement.json.table;

import com.fasterxml.jackson.core.JsonToken;
import dev.engagement.json.error.EngagementJsonException.Code;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON text value by value, and refuses what Jackson's parser lets pass: each fault has its own code. Not
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

    private final boolean strict;
    private @Nullable Tokens tokens;
    private int unknownMembers;
    private boolean passing;

    /** Kept for texts behind the first. */
    private @Nullable Recent recent;

    private final Text text = new Text();

    /** A reader that refuses members it does not know if strict, else counts them. */
    public JsonIn(boolean strict) {
        this.strict = strict;
    }

    /** Starts over at a new text. */
    public void reset(byte[] bytes, int from, int to) {
        passing = false;
        start(new Tokens(bytes, from, to));
        Encoding.check(bytes, from, to);
        if (tokens().peek() == null) {
            throw new Refusal(Code.EMPTY, "There must be a value");
        }
    }

    /**
     * Goes on to a further text in the same bytes, which saves a start. Whatever is refused then is to be read again
     * after {@link #reset}, since it is not known here that the text ends where it does.
     *
     * @param limit up to where there may be further texts
     */
    public void proceed(byte[] bytes, int from, int to, int limit) {
        passing = true;
        unknownMembers = 0;
        recent = recent == null ? new Recent() : recent;
        Encoding.check(bytes, from, to);
        if (tokens == null || !tokens.goOn(bytes, from, to)) {
            start(new Tokens(bytes, from, to, limit));
        }
    }

    /** Whether nothing that is refused now will be told. */
    boolean isPassing() {
        return passing;
    }

    private void start(Tokens next) {
        close();
        tokens = next;
        unknownMembers = 0;
    }

    /** Lets go of the text. */
    @Override
    public void close() {
        if (tokens != null) {
            tokens.close();
        }
    }

    /** Number of members so far that are not of the format, at any depth, not counting what is inside of them. */
    public int unknownMembers() {
        return unknownMembers;
    }

    /**
     * Counts values that were read, as another format has them, and that have no place here.
     *
     * @param count how many
     */
    public void countUnknown(int count) {
        unknownMembers += count;
    }

    /** Line ends that were passed so far. */
    public int linesPassed() {
        return tokens == null ? 0 : tokens.linesPassed();
    }

    /** Ends the text: nothing but white space may follow. */
    public void finish() {
        if (!tokens().isAtEnd()) {
            throw new Refusal(Code.TRAILING_DATA, "Nothing must follow the value");
        }
    }

    private Tokens tokens() {
        return Objects.requireNonNull(tokens, "There is no text to read");
    }

    // ---- objects and arrays

    /** Enters an object. */
    public void beginObject() {
        demand(JsonToken.START_OBJECT, "an object");
    }

    /** Goes to the next member's name, {@link #name()}; at the end of the object leaves it and is false. */
    boolean nextMember() {
        JsonToken token = tokens().take();
        if (token == null) {
            throw Tokens.truncated();
        }
        boolean found = token == JsonToken.FIELD_NAME;
        if (found && name().length() > LONGEST_NAME) {
            throw new Refusal(
                    Code.NAME_TOO_LONG, "The name of a member must not be longer than " + LONGEST_NAME + " characters");
        }
        return found;
    }

    /** Goes to the next member, and tells which it is: its index, {@link #UNKNOWN} or {@link #END}. */
    int nextMember(Names names, int expected) {
        if (tokens().takeName(names, expected)) {
            return expected;
        }
        return nextMember() ? names.indexOf(name()) : END;
    }

    /** The name of the member that was come to last. */
    String name() {
        return tokens().name();
    }

    /**
     * The text of a member that stands further on in the object whose first member was come to last, and stays so.
     *
     * @return null if there is none
     */
    @Nullable
    String lookAhead(Names member) {
        try (JsonIn later = new JsonIn(false)) {
            later.start(tokens().ofObject());
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
        } finally {
            tokens().putBack();
        }
    }

    /** Enters an array. */
    public void beginArray() {
        demand(JsonToken.START_ARRAY, "an array");
    }

    /** Goes to the next element; at the end of the array leaves it and is false. */
    public boolean nextElement() {
        JsonToken token = tokens().peek();
        if (token == null) {
            throw Tokens.truncated();
        }
        if (token == JsonToken.END_ARRAY) {
            tokens().take();
            return false;
        }
        return true;
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
        return tokens().peek() == JsonToken.VALUE_STRING;
    }

    /** Whether an array stands here. */
    public boolean isArray() {
        return tokens().peek() == JsonToken.START_ARRAY;
    }

    /** Reads a text, which is valid until the next one is read. */
    Text text() {
        demand(JsonToken.VALUE_STRING, "a text");
        tokens().text(text);
        return text;
    }

    /** Reads a text that can be shown and stored everywhere. */
    public String string() {
        return text().checked();
    }

    /** Reads a text; gives the value that was made lately of the same one, or makes one. */
    <V> V recent(Form<V> form, Function<String, V> make) {
        Text here = text();
        return recent == null || !here.isPlain() ? make.apply(here.checked()) : recent.get(form, make, here);
    }

    /** Reads a whole number. */
    public long integer(long least, long most) {
        if (number() == JsonToken.VALUE_NUMBER_FLOAT) {
            throw new Refusal(Code.NOT_AN_INTEGER, "Value must be a whole number, without fraction and exponent");
        }
        long value = tokens().integer(least, most);
        if (value < least || value > most) {
            throw outOfRange(least, most);
        }
        return value;
    }

    static Refusal outOfRange(long least, long most) {
        return new Refusal(Code.OUT_OF_RANGE, "Value must be from " + least + " to " + most);
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
            throw outOfRange(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        return (int) value;
    }

    /** Reads a number. */
    public double real() {
        number();
        double value = tokens().real();
        if (Double.isInfinite(value)) {
            throw new Refusal(Code.OUT_OF_RANGE, "Value must fit a double");
        }
        return value;
    }

    /** Reads true or false. */
    public boolean bool() {
        JsonToken token = tokens().take();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            throw mismatch(token, "true or false");
        }
        return token == JsonToken.VALUE_TRUE;
    }

    /** Whether null stands here; if so, reads it. */
    boolean readNull() {
        boolean found = tokens().peek() == JsonToken.VALUE_NULL;
        if (found) {
            tokens().take();
        }
        return found;
    }

    /** Reads a value of any kind and forgets it. */
    public void skip() {
        JsonToken token = tokens().peek();
        if (token == null) {
            throw Tokens.truncated();
        }
        switch (token) {
            case START_OBJECT -> skipObject();
            case START_ARRAY -> skipArray();
            case VALUE_STRING -> string();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            default -> tokens().take();
        }
    }

    private void skipArray() {
        beginArray();
        for (int i = 0; nextElement(); i++) {
            try {
                skip();
            } catch (Refusal refusal) {
                throw refusal.within(i);
            }
        }
    }

    private void skipObject() {
        beginObject();
        Set<String> seen = new HashSet<>();
        while (nextMember()) {
            String name = name();
            try {
                if (!seen.add(name)) {
                    throw duplicate();
                }
                skip();
            } catch (Refusal refusal) {
                throw refusal.within(name);
            }
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
        JsonToken token = tokens().take();
        if (token == null || !token.isNumeric() || tokens().isNaN()) {
            throw mismatch(token, "a number");
        }
        if (tokens().numberLength() > LONGEST_NUMBER) {
            throw new Refusal(
                    Code.NUMBER_TOO_LONG, "A number must not have more than " + LONGEST_NUMBER + " characters");
        }
        return token;
    }

    private void demand(JsonToken wanted, String what) {
        JsonToken token = tokens().take();
        if (token != wanted) {
            throw mismatch(token, what);
        }
    }

    /** The refusal for a value of another type than the one wanted. */
    private Refusal mismatch(@Nullable JsonToken token, String wanted) {
        if (token == null) {
            return Tokens.truncated();
        }
        if (token == JsonToken.VALUE_NULL) {
            return new Refusal(Code.NULL_VALUE, "Value must be " + wanted + ", not null");
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT && tokens().isNaN()) {
            return new Refusal(Code.NOT_FINITE, "Value must be " + wanted + ", not NaN or Infinity");
        }
        return new Refusal(Code.WRONG_TYPE, "Value must be " + wanted);
    }
}
