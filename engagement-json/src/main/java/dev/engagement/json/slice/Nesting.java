package dev.engagement.json.slice;

/**
 * How deep a byte lies in brackets and quotes, whatever else is wrong with the JSON around it. A closing bracket
 * without an opening one does not count. Not thread-safe.
 */
final class Nesting {

    private int depth;
    private boolean quoted;
    private boolean escaped;

    /** Goes past a byte. */
    void pass(int c) {
        if (quoted) {
            quoted = escaped || c != '"';
            escaped = !escaped && c == '\\';
            return;
        }
        switch (c) {
            case '"' -> quoted = true;
            case '{', '[' -> depth++;
            case '}', ']' -> depth = Math.max(0, depth - 1);
            default -> {
                // neither opens nor closes anything
            }
        }
    }

    /** Whether the next byte stands inside of brackets or quotes. */
    boolean isInside() {
        return quoted || depth > 0;
    }
}
