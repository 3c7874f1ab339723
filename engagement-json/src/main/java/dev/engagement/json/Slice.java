package dev.engagement.json;

import dev.engagement.json.table.Refusal;
import org.jspecify.annotations.Nullable;

/** The text of what should be one value, and where it stood. */
interface Slice {

    /** What holds the text. */
    byte[] bytes();

    /** Where it begins. */
    int from();

    /** Where it ends. */
    int to();

    /** Line on which it begins, from 1. */
    long line();

    /** Bytes of the input before it. */
    long offset();

    /** Its length, also if not all of it was kept. */
    long length();

    /** Its bytes, at most as many as a record may have. */
    byte[] rawBytes();

    /** Why it cannot be a value, whatever it says; null if it can. */
    @Nullable
    Refusal fault();
}
