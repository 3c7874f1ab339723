package dev.engagement.json.table;

import dev.engagement.json.error.EngagementJsonException.Code;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads one JSON text (RFC 8259) from a slice of bytes, token by token, with all limits and refusals.
 *
 * <p>It is written out here, and not taken from a library, because every refusal needs its own code, no message may
 * quote the text, and one pass over the bytes has to do for syntax, encoding and values. A text or word that was read
 * last stands in {@link #bytes()} from {@link #from()} to {@link #to()}, so that forms can look at it without making a
 * string. Not thread-safe; made to be reused.
 */
public final class JsonIn {

    /** Deepest nesting of objects and arrays. */
    public static final int DEEPEST = 32;

    /** Longest member name in bytes. */
    public static final int LONGEST_NAME = 128;

    /** Longest number in characters. */
    public static final int LONGEST_NUMBER = 40;

    private final boolean strict;
    private final JsonText text = new JsonText();
    private byte[] input = {};
    private int start;
    private int at;
    private int end;
    private int depth;
    private boolean opened;
    private boolean integral;
    private int unknownMembers;
    private String name = "";

    /** A reader that refuses members it does not know if strict, else counts them. */
    public JsonIn(boolean strict) {
        this.strict = strict;
    }

    /** Starts over at a new text. */
    public void reset(byte[] bytes, int from, int to) {
        input = bytes;
        start = from;
        at = from;
        end = to;
        depth = 0;
        opened = false;
        unknownMembers = 0;
        if (peekOrZero() == 0) {
            throw at == end ? new Refusal(Code.EMPTY, "There must be a value") : encoding();
        }
    }

    /** Number of members so far that are not of the format, at any depth, not counting what is inside of them. */
    public int unknownMembers() {
        return unknownMembers;
    }

    /** Line ends that were passed so far. */
    public int linesPassed() {
        int lines = 0;
        for (int i = start; i < Math.min(at, end); i++) {
            if (input[i] == '\n') {
                lines++;
            }
        }
        return lines;
    }

    /** Ends the text: nothing but white space may follow. */
    public void finish() {
        if (peekOrZero() != 0 || at < end) {
            throw new Refusal(Code.TRAILING_DATA, "Nothing must follow the value");
        }
    }

    // ---- objects and arrays

    /** Enters an object. */
    public void beginObject() {
        open('{', "an object");
    }

    /** Goes to the next member's name; at the end of the object leaves it and is false. */
    boolean nextMember() {
        if (!next('}')) {
            return false;
        }
        if (peek() != '"') {
            throw syntax("a member must begin with its name in quotes");
        }
        at++;
        return true;
    }

    /**
     * Reads the member's name and the colon.
     *
     * @param expected index of the most likely name
     * @return its index, or -1 if it is none of these; then it is {@link #name()}
     */
    int name(Names names, List<String> all, int expected) {
        int index = names.match(input, at, end, expected);
        if (index >= 0) {
            at += names.length(index);
        } else {
            index = all.indexOf(anyName());
        }
        colon();
        return index;
    }

    /** The name that was read last if it was not one of those expected. */
    String name() {
        return name;
    }

    /** Reads a member's name, whatever it is, and the colon. */
    String memberName() {
        String found = anyName();
        colon();
        return found;
    }

    private String anyName() {
        int before = at;
        at = text.scan(input, at, end);
        if (at - before - 1 > LONGEST_NAME) {
            throw new Refusal(
                    Code.NAME_TOO_LONG, "The name of a member must not be longer than " + LONGEST_NAME + " bytes");
        }
        name = text.asString();
        return name;
    }

    private void colon() {
        if (peek() != ':') {
            throw syntax("a colon must follow the name of a member");
        }
        at++;
    }

    /** Enters an array. */
    public void beginArray() {
        open('[', "an array");
    }

    /** Goes to the next element; at the end of the array leaves it and is false. */
    public boolean nextElement() {
        return next(']');
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

    private void open(char bracket, String what) {
        if (peek() != bracket) {
            throw mismatch(what);
        }
        if (++depth > DEEPEST) {
            throw new Refusal(Code.TOO_DEEP, "Values must not be nested more than " + DEEPEST + " deep");
        }
        at++;
        opened = true;
    }

    private boolean next(char bracket) {
        byte c = peek();
        if (c == bracket) {
            at++;
            depth--;
            opened = false;
            return false;
        }
        if (opened) {
            opened = false;
            return true;
        }
        if (c != ',') {
            throw syntax("a comma or the end must follow a value");
        }
        at++;
        if (peek() == bracket) {
            throw syntax("a value must follow a comma");
        }
        return true;
    }

    /** A place to come back to. */
    int mark() {
        return at;
    }

    /** Goes back to a place within the object that was entered last, before its first member. */
    void rewind(int mark) {
        at = mark;
        opened = true;
    }

    // ---- values

    /** Whether a text stands here. */
    public boolean isText() {
        return peek() == '"';
    }

    /** Reads a text and leaves it in {@link #bytes()}. */
    public void text() {
        if (peek() != '"') {
            throw mismatch("a text");
        }
        at = text.scan(input, at + 1, end);
    }

    /** Reads a text. */
    public String string() {
        text();
        return text.asString();
    }

    /** The bytes that hold the text that was read last, in UTF-8. */
    public byte[] bytes() {
        return text.bytes();
    }

    /** Where the text that was read last begins. */
    public int from() {
        return text.from();
    }

    /** Where the text that was read last ends. */
    public int to() {
        return text.to();
    }

    /** Reads a whole number. */
    public long integer(long least, long most) {
        int from = number();
        if (!integral) {
            throw new Refusal(Code.NOT_AN_INTEGER, "Value must be a whole number, without fraction and exponent");
        }
        boolean negative = input[from] == '-';
        int digits = negative ? from + 1 : from;
        long value = 0;
        if (at - digits <= 18) {
            for (int i = digits; i < at; i++) {
                value = 10 * value + (input[i] - '0');
            }
            value = negative ? -value : value;
        }
        if (at - digits > 18 || value < least || value > most) {
            throw new Refusal(Code.OUT_OF_RANGE, "Value must be from " + least + " to " + most);
        }
        return value;
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
        int from = number();
        double value = Decimals.parse(input, from, at);
        if (Double.isInfinite(value)) {
            throw new Refusal(Code.OUT_OF_RANGE, "Value must fit a double");
        }
        return value;
    }

    /** Reads true or false. */
    public boolean bool() {
        byte c = peek();
        if (c == 't' && literal("true")) {
            return true;
        }
        if (c == 'f' && literal("false")) {
            return false;
        }
        throw mismatch("true or false");
    }

    /** Whether null stands here; if so, reads it. */
    boolean readNull() {
        return peek() == 'n' && literal("null");
    }

    /** Reads a value of any kind and forgets it. */
    public void skip() {
        switch (peek()) {
            case '{' -> skipObject();
            case '[' -> {
                beginArray();
                while (nextElement()) {
                    skip();
                }
            }
            case '"' -> text();
            case 't', 'f' -> bool();
            case 'n' -> {
                if (!readNull()) {
                    throw mismatch("a value");
                }
            }
            default -> number();
        }
    }

    private void skipObject() {
        beginObject();
        Set<String> seen = new HashSet<>();
        while (nextMember()) {
            if (!seen.add(memberName())) {
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

    /** Passes a number, tells whether it is whole, and returns where it begins. */
    private int number() {
        byte c = peek();
        int from = at;
        int i = at;
        if (c == '-') {
            i++;
        }
        int digits = i;
        i = digits(i);
        if (i == digits) {
            throw mismatch("a number");
        }
        if (input[digits] == '0' && i > digits + 1) {
            throw syntax("a number must not begin with 0");
        }
        integral = true;
        if (i < end && input[i] == '.') {
            integral = false;
            i = someDigits(i + 1);
        }
        if (i < end && (input[i] | 0x20) == 'e') {
            integral = false;
            i++;
            if (i < end && (input[i] == '+' || input[i] == '-')) {
                i++;
            }
            i = someDigits(i);
        }
        if (i - from > LONGEST_NUMBER) {
            throw new Refusal(
                    Code.NUMBER_TOO_LONG, "A number must not have more than " + LONGEST_NUMBER + " characters");
        }
        at = i;
        return from;
    }

    private int digits(int from) {
        int i = from;
        while (i < end && input[i] >= '0' && input[i] <= '9') {
            i++;
        }
        return i;
    }

    private int someDigits(int from) {
        int i = digits(from);
        if (i == from) {
            at = i;
            throw i == end ? truncated() : syntax("digits must follow the point and the exponent of a number");
        }
        return i;
    }

    private boolean literal(String word) {
        int length = word.length();
        for (int i = 0; i < length; i++) {
            if (at + i == end) {
                at = end;
                throw truncated();
            }
            if (input[at + i] != word.charAt(i)) {
                return false;
            }
        }
        at += length;
        return true;
    }

    // ---- characters

    private byte peek() {
        byte c = peekOrZero();
        if (c <= 0) {
            throw at == end ? truncated() : encoding();
        }
        return c;
    }

    private byte peekOrZero() {
        while (at < end) {
            byte c = input[at];
            if (c > ' ' || c != ' ' && c != '\n' && c != '\t' && c != '\r') {
                return c;
            }
            at++;
        }
        return 0;
    }

    /** The refusal for a value of another type than the one wanted. */
    private Refusal mismatch(String wanted) {
        byte c = peek();
        if (c == 'n' && literal("null")) {
            return new Refusal(Code.NULL_VALUE, "Value must be " + wanted + ", not null");
        }
        if (c == 'N' || c == 'I' || c == '-' && at + 1 < end && input[at + 1] == 'I') {
            return new Refusal(Code.NOT_FINITE, "Value must be " + wanted + ", not NaN or Infinity");
        }
        if (c == '-' && at + 1 == end) {
            return truncated();
        }
        boolean isValue = c == '"'
                || c == '{'
                || c == '['
                || c >= '0' && c <= '9'
                || c == '-' && input[at + 1] >= '0' && input[at + 1] <= '9'
                || c == 't' && literal("true")
                || c == 'f' && literal("false");
        return isValue ? new Refusal(Code.WRONG_TYPE, "Value must be " + wanted) : syntax("a value must be " + wanted);
    }

    private static Refusal truncated() {
        return new Refusal(Code.TRUNCATED, "The text must not end inside a value");
    }

    private static Refusal syntax(String rule) {
        return new Refusal(Code.SYNTAX, "This is no JSON: " + rule);
    }

    /** The refusal of a byte that begins no token. */
    private Refusal encoding() {
        int b = input[at] & 0xff;
        int next = at + 1 < end ? input[at + 1] & 0xff : -1;
        if (b == 0xef && next == 0xbb) {
            return new Refusal(Code.BYTE_ORDER_MARK, "A byte order mark must stand only at the start of a file");
        }
        if (b == 0 || b == 0xfe && next == 0xff || b == 0xff && next == 0xfe) {
            return new Refusal(Code.UTF16, "The text must be UTF-8, not UTF-16 or UTF-32");
        }
        return syntax("a value must not begin like this");
    }
}
