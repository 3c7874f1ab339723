package dev.engagement.id;

import dev.engagement.base.InvalidValueException;
import java.util.Objects;

/** The one rule of all ids. */
final class Ids {

    private static final int LONGEST = 128;

    private Ids() {}

    static void check(String type, String value) {
        Objects.requireNonNull(value, "value");
        if (value.length() > LONGEST || value.isBlank() || !isPlain(value)) {
            throw new InvalidValueException(
                    type, "value", "be 1 to 128 characters, not blank, without control characters");
        }
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || (c >= 0x7f && c < 0xa0) || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
