package dev.engagement.base;

import java.util.IllformedLocaleException;
import java.util.Locale;

/**
 * A language as BCP 47 names it, as in {@code es} or {@code zh-Hant}.
 *
 * <p>Letter case has no meaning there, so the text is brought to its canonical case: {@code ZH-hant} is
 * {@code zh-Hant}. This record is immutable and thread-safe.
 *
 * @param value a well-formed language tag of 2 to 64 characters
 */
public record LanguageTag(String value) implements Comparable<LanguageTag> {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 64;

    /**
     * Checks the tag and brings it to its canonical case.
     *
     * @param value the tag
     * @throws InvalidValueException if it is not well-formed
     */
    public LanguageTag {
        value = canonical(value);
    }

    private static String canonical(String value) {
        try {
            if (value.length() >= SHORTEST && value.length() <= LONGEST) {
                return new Locale.Builder().setLanguageTag(value).build().toLanguageTag();
            }
        } catch (IllformedLocaleException e) {
            // told below, in the words of this library
        }
        throw new InvalidValueException("LanguageTag", "value", "be a BCP 47 language tag such as es or zh-Hant");
    }

    /**
     * {@return the language with this tag; the same as the constructor}
     *
     * @param value a well-formed language tag of 2 to 64 characters, in any case of letters
     * @throws InvalidValueException if it is not
     */
    public static LanguageTag of(String value) {
        return new LanguageTag(value);
    }

    /** By the tag, in the order of its characters. */
    @Override
    public int compareTo(LanguageTag other) {
        return value.compareTo(other.value);
    }

    /** The tag itself. */
    @Override
    public String toString() {
        return value;
    }
}
