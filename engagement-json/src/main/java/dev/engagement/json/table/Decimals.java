package dev.engagement.json.table;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Doubles as text: the shortest decimal number that reads back exactly, in the form of RFC 8785 (as JavaScript prints
 * numbers), but for minus zero, which keeps its sign. {@code Double.toString} is not used because its digits differ
 * between releases of Java.
 */
final class Decimals {

    private static final int MOST_DIGITS = 17;

    private Decimals() {}

    /** The text of a finite number. */
    static String print(double value) {
        if (value == 0) {
            return Double.doubleToRawLongBits(value) == 0 ? "0" : "-0.0";
        }
        double magnitude = Math.abs(value);
        if (magnitude >= 1e-3 && magnitude < 1e7) {
            String plain = NumberOutput.toString(value, true);
            return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
        }
        return (value < 0 ? "-" : "") + shortest(magnitude);
    }

    private static String shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return javaScript(rounded);
            }
        }
        return javaScript(exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN)));
    }

    /** ECMA-262 Number::toString. */
    private static String javaScript(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        String digits = stripped.unscaledValue().toString();
        int exponent = digits.length() - stripped.scale() - 1;
        if (exponent >= -6 && exponent < 21) {
            return stripped.toPlainString();
        }
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        return digits.charAt(0) + fraction + (exponent < 0 ? "e-" : "e+") + Math.abs(exponent);
    }
}
