package dev.engagement.json.error;

import java.util.Objects;

/**
 * A JSON text is no value of the format, or a value has no place in it.
 *
 * <p>The message is a plain sentence. It never quotes the text, and a value only where the domain says that it is not
 * personal.
 */
public final class EngagementJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The kinds of refusal. In later versions there may be more. */
    public enum Code {
        /** There is no value: nothing, or only white space. */
        EMPTY,
        /** It is no JSON. */
        SYNTAX,
        /** The text ends inside a value. */
        TRUNCATED,
        /** Something follows the value. */
        TRAILING_DATA,
        /** The bytes are no UTF-8: a torn or overlong sequence, or an encoded surrogate. */
        INVALID_UTF8,
        /** The text is UTF-16 or UTF-32; only UTF-8 is read. */
        UTF16,
        /** A byte order mark anywhere but at the start of a file. */
        BYTE_ORDER_MARK,
        /** A text has a control character that is no tab or line end, or any of them unescaped. */
        CONTROL_CHARACTER,
        /** A text has half of a surrogate pair. */
        LONE_SURROGATE,
        /** The compressed input is damaged or ends early. */
        CORRUPT_GZIP,
        /** A record is longer than 1 MiB. */
        TOO_LONG,
        /** Objects and arrays are nested more than 32 deep. */
        TOO_DEEP,
        /** The name of a member is longer than 128 characters. */
        NAME_TOO_LONG,
        /** A number has more than 40 characters. */
        NUMBER_TOO_LONG,
        /** An object has two members of one name. */
        DUPLICATE_MEMBER,
        /** A member is not of the format; only where reading is strict. */
        UNKNOWN_MEMBER,
        /** A required member is absent. */
        MISSING_MEMBER,
        /** A member or an element is null; what is absent is left out instead. */
        NULL_VALUE,
        /** A value is of another JSON type, such as the text "1" in place of the number 1. */
        WRONG_TYPE,
        /** A number has a fraction or an exponent where only whole numbers are read. */
        NOT_AN_INTEGER,
        /** NaN or Infinity, which JSON does not have. */
        NOT_FINITE,
        /** A number is too large or too small. */
        OUT_OF_RANGE,
        /** A text is none of the words that are allowed. */
        UNKNOWN_WORD,
        /** A text has not the form of its kind, such as an instant or a length of time. */
        BAD_FORMAT,
        /** A year is not from 0000 to 9999. */
        YEAR_OUT_OF_RANGE,
        /** The {@code type} is none that is known here. */
        UNKNOWN_TYPE,
        /** The {@code schemaVersion} is none that this release reads. */
        UNSUPPORTED_VERSION,
        /** A value breaks a rule of the domain. */
        INVALID_VALUE,
        /** The transitions of a record contradict its lifecycle. */
        ILLEGAL_TRANSITION,
        /** The other system's format has no place for a record of this type or kind. */
        NO_PLACE,
        /** A record must not be seen by everybody who would see it there. */
        NOT_VISIBLE,
        /** Another system's format says something that has no place here, and that would be wrong to leave out. */
        UNSUPPORTED
    }

    /** The kind of refusal. */
    private final Code code;

    /** JSON Pointer to what was refused; empty for the whole text. */
    private final String pointer;

    /** Line of the input, counted from 1; 0 when writing. */
    private final long line;

    /**
     * A refusal of what stands at a place.
     *
     * @param code the kind
     * @param pointer JSON Pointer (RFC 6901) to the value or member; empty for the whole text
     * @param line line of the input, counted from 1; 0 when writing
     * @param message why, without personal values
     */
    public EngagementJsonException(Code code, String pointer, long line, String message) {
        super(message);
        this.code = Objects.requireNonNull(code, "code");
        this.pointer = Objects.requireNonNull(pointer, "pointer");
        this.line = line;
    }

    /** {@return the kind of refusal} */
    public Code code() {
        return code;
    }

    /** {@return the JSON Pointer (RFC 6901) to the refused value or missing member; empty for the whole text} */
    public String pointer() {
        return pointer;
    }

    /** {@return the line of the input, counted from 1; 0 if it was refused while writing} */
    public long line() {
        return line;
    }

    /**
     * Class, line, code, pointer and message, as in {@code ...: line 8: BAD_FORMAT at /recordedAt: Value must be ...}.
     */
    @Override
    @SuppressWarnings("OverrideThrowableToString") // the message alone is what applications show beside the place
    public String toString() {
        return getClass().getName() + ": " + (line > 0 ? "line " + line + ": " : "") + code
                + (pointer.isEmpty() ? "" : " at " + pointer) + ": " + getMessage();
    }
}
