package dev.engagement.json.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Doubles as text: the shortest decimal number that reads back exactly, in the form of RFC 8785 (as JavaScript prints
 * numbers), but for minus zero, which keeps its sign. {@code Double.toString} is not used because its digits differ between releases of Java.
 */
final class Decimals {

    /** Powers of ten that a double holds exactly. */
    private static final double[] POWERS = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

    private static final int MOST_DIGITS = 17;

    private static final int MOST_DECIMALS = 9;

    private Decimals() {}

    /** The text of a finite number. */
    static String print(double value) {
        if (value == 0) {
            return Double.doubleToRawLongBits(value) == 0 ? "0" : "-0.0";
        }
        double magnitude = Math.abs(value);
        String sign = value < 0 ? "-" : "";
        if (magnitude >= 1e-6 && magnitude < 1e6) {
            for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
                double scaled = Math.rint(magnitude * POWERS[decimals]);
                if (scaled / POWERS[decimals] == magnitude) {
                    return sign + plain((long) scaled, decimals);
                }
            }
        }
        return sign + shortest(magnitude);
    }

    private static String plain(long digits, int decimals) {
        return BigDecimal.valueOf(digits, decimals).toPlainString();
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
