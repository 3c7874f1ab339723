package dev.engagement.base;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Collects the broken rules of one value, so that all of them are reported together.
 *
 * <p>Not thread-safe; made, used and dropped inside one check.
 */
public final class Violations {

    /** Longest title, in characters. */
    public static final int TITLE = 200;

    /** Longest free text, in characters. */
    public static final int TEXT = 10_000;

    /** Greatest number of people in one count; two of them add up to an {@code int}. */
    public static final int PEOPLE = 100_000_000;

    private static final long TEN_YEARS = 120;

    private final String type;
    private @Nullable List<Violation> found;

    private Violations(String type) {
        this.type = type;
    }

    /**
     * Starts the check of a value of the type with this simple name.
     *
     * @param type as it is named in messages
     * @return a check that has found nothing yet
     */
    public static Violations of(String type) {
        return new Violations(type);
    }

    /**
     * Demands a rule of an attribute whose value may be shown; the rule reads after "must", as in "be positive".
     *
     * @param holds whether the rule is kept
     * @param attribute name of the attribute, as in {@code length}
     * @param rule what must hold
     * @param value shown if the rule is broken; of an {@link Optional} what is in it, if anything
     * @return this check
     */
    public Violations require(boolean holds, String attribute, String rule, Object value) {
        if (!holds) {
            add(Violation.of(type, attribute, rule, value));
        }
        return this;
    }

    /**
     * Demands a rule of an attribute whose value is personal, or is no single value.
     *
     * @param holds whether the rule is kept
     * @param attribute name of the attribute, as in {@code length}
     * @param rule what must hold; reads after "must"
     * @return this check
     */
    public Violations require(boolean holds, String attribute, String rule) {
        if (!holds) {
            add(Violation.of(type, attribute, rule));
        }
        return this;
    }

    /**
     * Demands a text of 1 to {@code longest} characters that can be shown and stored everywhere.
     *
     * @param attribute name of the attribute, as in {@code length}
     * @param text the text, which is never shown
     * @param longest the greatest number of characters
     * @return this check
     */
    public Violations text(String attribute, String text, int longest) {
        if (!text.isBlank() && text.length() <= longest && isClean(text)) {
            return this;
        }
        return require(!text.isBlank(), attribute, "not be blank")
                .require(text.length() <= longest, attribute, "have at most " + longest + " characters")
                .require(isClean(text), attribute, "have no control characters or lone surrogates");
    }

    /**
     * As {@link #text(String, String, int)}, where there is a text.
     *
     * @param attribute name of the attribute, as in {@code length}
     * @param text the text, which is never shown
     * @param longest the greatest number of characters
     * @return this check
     */
    public Violations text(String attribute, Optional<String> text, int longest) {
        return text.isPresent() ? text(attribute, text.get(), longest) : this;
    }

    /**
     * Demands a number from {@code least} to {@code most}.
     *
     * @param attribute name of the attribute, as in {@code length}
     * @param value the number
     * @param least the least number that is allowed
     * @param most the greatest number that is allowed
     * @return this check
     */
    public Violations range(String attribute, long value, long least, long most) {
        return value >= least && value <= most
                ? this
                : require(false, attribute, "be from " + least + " to " + most, value);
    }

    /**
     * Demands a number of at least {@code least}.
     *
     * @param attribute name of the attribute, as in {@code length}
     * @param value the number
     * @param least the least number that is allowed
     * @return this check
     */
    public Violations atLeast(String attribute, long value, long least) {
        return value >= least ? this : require(false, attribute, "be at least " + least, value);
    }

    /**
     * Demands a length of time above zero.
     *
     * @param attribute name of the attribute, as in {@code length}
     * @param value the length of time
     * @return this check
     */
    public Violations positive(String attribute, Duration value) {
        return require(!value.isNegative() && !value.isZero(), attribute, "be positive", value);
    }

    /**
     * Demands a period above zero, of at most ten years: months and days together, counted from 1970-01-01.
     *
     * @param attribute name of the attribute, as in {@code meetingEvery}
     * @param value the period
     * @return this check
     */
    public Violations rhythm(String attribute, Period value) {
        boolean holds = !value.isNegative()
                && !value.isZero()
                && value.toTotalMonths() <= TEN_YEARS
                && !LocalDate.EPOCH.plus(value).isAfter(LocalDate.EPOCH.plusMonths(TEN_YEARS));
        return require(holds, attribute, "be above zero, at most ten years", value);
    }

    /**
     * Demands that of two values that are both present the first does not lie after the second.
     *
     * @param <T> the type of both values
     * @param attribute name of the attribute of the first value
     * @param first the first value, if present
     * @param other what the second value is called in the message
     * @param second the second value, if present
     * @return this check
     */
    public <T extends Comparable<? super T>> Violations ordered(
            String attribute, Optional<? extends T> first, String other, Optional<? extends T> second) {
        return first.isEmpty() || second.isEmpty() || first.get().compareTo(second.get()) <= 0
                ? this
                : require(false, attribute, "not be after " + other, first);
    }

    /**
     * Demands that a value, where there is one, lies after another.
     *
     * @param <T> the type of both values
     * @param attribute name of the attribute, as in {@code length}
     * @param value the value, if present
     * @param other what the earlier value is called in the message
     * @param earlier the value after which it must lie
     * @return this check
     */
    public <T extends Comparable<? super T>> Violations later(
            String attribute, Optional<? extends T> value, String other, T earlier) {
        return value.isEmpty() || value.get().compareTo(earlier) > 0
                ? this
                : require(false, attribute, "be after " + other, value);
    }

    /**
     * Ends the check.
     *
     * @throws InvalidValueException if a rule was broken; it names all that were
     */
    public void orThrow() {
        if (found != null) {
            throw new InvalidValueException(found);
        }
    }

    private void add(Violation violation) {
        if (found == null) {
            found = new ArrayList<>();
        }
        found.add(violation);
    }

    /**
     * {@return whether a text has no control characters but tab and line ends, and no half of a surrogate pair}
     *
     * @param text any text
     */
    public static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7f) {
                continue;
            }
            if (c < ' ' ? c != '\t' && c != '\n' && c != '\r' : c >= 0x7f && c < 0xa0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
