package dev.engagement.json.slice;

import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.json.table.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a JSON array.
 *
 * <p>They are told apart by brackets and quotes alone, so that a bad element costs only itself as long as its own
 * brackets and quotes match. What follows the array is one more slice, for the reader to refuse.
 */
final class Elements extends Slices {

    private long line;
    private long linesSeen;
    private boolean first = true;
    private boolean closed;
    private boolean behind;

    /** The elements behind the opening bracket at the position of what was read already. */
    Elements(Slices before) {
        super(before);
        this.linesSeen = before.line();
        position(position() + 1);
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public @Nullable Refusal fault() {
        return behind ? new Refusal(Code.TRAILING_DATA, "Nothing must follow the array") : super.fault();
    }

    @Override
    boolean isPassedOver() {
        return false;
    }

    @Override
    @Nullable
    Refusal missing() {
        return closed ? null : new Refusal(Code.TRUNCATED, "The array must have an end");
    }

    @Override
    boolean next() {
        skipWhiteSpace();
        line = linesSeen;
        begin();
        if (closed) {
            return rest();
        }
        if (!hasByte()) {
            return false;
        }
        if (first && bytes()[position()] == ']') {
            closed = true;
            position(position() + 1);
            return next();
        }
        first = false;
        return element();
    }

    /** Passes an element and the comma or bracket behind it. */
    private boolean element() {
        Nesting nesting = new Nesting();
        for (; hasByte(); position(position() + 1)) {
            byte c = bytes()[position()];
            linesSeen += c == '\n' ? 1 : 0;
            if (!nesting.isInside() && (c == ',' || c == ']')) {
                closed = c == ']';
                position(position() + 1);
                end(1);
                return true;
            }
            nesting.pass(c);
        }
        end(0);
        return length() > 0;
    }

    private boolean rest() {
        behind = true;
        while (hasByte()) {
            position(limit());
        }
        end(0);
        return length() > 0;
    }

    private void skipWhiteSpace() {
        begin();
        for (; hasByte() && isWhiteSpace(bytes()[position()]); position(position() + 1)) {
            linesSeen += bytes()[position()] == '\n' ? 1 : 0;
            begin();
        }
    }
}
