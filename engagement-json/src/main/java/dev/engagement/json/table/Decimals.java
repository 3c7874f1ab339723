package dev.engagement.json.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/**
 * Doubles as text: the shortest decimal number that reads back exactly, in the form of RFC 8785 (as JavaScript prints
 * numbers). {@code Double.toString} is not used because its digits differ between releases of Java.
 */
final class Decimals {

    /** Powers of ten that a double holds exactly. */
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private static final long EXACT = 1L << 53;

    private static final int MOST_DIGITS = 17;

    private static final int MOST_DECIMALS = 9;

    private Decimals() {}

    /** Reads a number whose syntax has been checked; infinite if it is too large. */
    static double parse(byte[] bytes, int from, int to) {
        boolean negative = bytes[from] == '-';
        int i = negative ? from + 1 : from;
        long digits = 0;
        int decimals = 0;
        boolean point = false;
        for (; i < to && to - from <= MOST_DIGITS; i++) {
            byte b = bytes[i];
            if (b == '.') {
                point = true;
            } else if (b >= '0' && b <= '9') {
                digits = 10 * digits + (b - '0');
                decimals += point ? 1 : 0;
            } else {
                break;
            }
        }
        if (i < to || digits > EXACT) {
            return Double.parseDouble(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
        }
        // Both are exact, so that their quotient is rounded once, as it must be (Clinger 1990).
        double value = digits / POWERS[decimals];
        return negative ? -value : value;
    }

    /** The text of a finite number. */
    static String print(double value) {
        double magnitude = Math.abs(value);
        String sign = Double.doubleToRawLongBits(value) < 0 && magnitude > 0 ? "-" : "";
        if (magnitude == 0 || magnitude >= 1e-6 && magnitude < 1e6) {
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
