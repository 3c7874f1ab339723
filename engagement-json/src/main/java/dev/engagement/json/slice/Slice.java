package dev.engagement.json.slice;

import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.json.table.Refusal;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The text of what should be one value, and where it stood. */
public interface Slice {

    /** Most bytes of one value. */
    int LONGEST = 1 << 20;

    /** What holds the text. */
    byte[] bytes();

    /** Where it begins. */
    int from();

    /** Where it ends. */
    int to();

    /** Up to where {@link #bytes()} has further input, at least where it ends. */
    int limit();

    /** Line on which it begins, from 1. */
    long line();

    /** Bytes of the input before it. */
    long offset();

    /** Its length, also if not all of it was kept. */
    long length();

    /** A copy of its bytes, at most as many as a record may have. */
    byte[] rawBytes();

    /** Its bytes, as long as it is valid; at most as many as a record may have. */
    default ByteBuffer text() {
        ByteBuffer text =
                length() > LONGEST ? ByteBuffer.wrap(rawBytes()) : ByteBuffer.wrap(bytes(), from(), to() - from());
        return text.slice().asReadOnlyBuffer();
    }

    /** Why it cannot be a value, whatever it says; null if it can. */
    @Nullable
    Refusal fault();

    /** The refusal of a value that is longer than it may be. */
    static Refusal tooLong() {
        return new Refusal(Code.TOO_LONG, "A record must not be longer than " + LONGEST + " bytes");
    }
}
