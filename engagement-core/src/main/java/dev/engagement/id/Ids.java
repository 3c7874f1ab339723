package dev.engagement.id;

import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Violations;
import java.util.Comparator;
import java.util.Objects;

/** The one rule of all ids, and their order. */
final class Ids {

    /** By type, then by text. */
    static final Comparator<RecordId> ORDER =
            Comparator.comparing(RecordId::type).thenComparing(RecordId::value);

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
        boolean hasSurrogates = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || (c >= 0x7f && c < 0xa0)) {
                return false;
            }
            hasSurrogates |= Character.isSurrogate(c);
        }
        return !hasSurrogates || Violations.isClean(value);
    }
}
