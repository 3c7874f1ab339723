package dev.engagement.json.table;

import dev.engagement.base.IllegalTransitionException;
import dev.engagement.base.IncompleteValueException;
import dev.engagement.base.InvalidValueException;
import dev.engagement.json.error.EngagementJsonException;
import dev.engagement.json.error.EngagementJsonException.Code;

/** A refusal on its way out; the objects and arrays that it leaves add their part of the pointer. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Code code;
    private String pointer = "";

    /** A refusal of what is being read or written right now. */
    public Refusal(Code code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /** The refusal of a value that the domain does not allow; its own message keeps personal values out. */
    public static Refusal of(InvalidValueException e) {
        return new Refusal(Code.INVALID_VALUE, String.valueOf(e.getMessage()));
    }

    /** The refusal of a record whose lifecycle does not allow what it says happened. */
    public static Refusal of(IllegalTransitionException e) {
        return new Refusal(Code.ILLEGAL_TRANSITION, String.valueOf(e.getMessage()));
    }

    /** The refusal of a value without something that it must have. */
    public static Refusal of(IncompleteValueException e) {
        return new Refusal(Code.MISSING_MEMBER, String.valueOf(e.getMessage()));
    }

    /** Tells that it happened within this member. */
    public Refusal within(String member) {
        pointer = '/' + member.replace("~", "~0").replace("/", "~1") + pointer;
        return this;
    }

    /** Tells that it happened within this element. */
    public Refusal within(int element) {
        pointer = "/" + element + pointer;
        return this;
    }

    /** Tells that it happened within what a JSON Pointer points to. */
    public Refusal below(String outer) {
        pointer = outer + pointer;
        return this;
    }

    /** What users see. */
    public EngagementJsonException at(long line) {
        return new EngagementJsonException(code, pointer, line, String.valueOf(getMessage()));
    }
}
