package dev.engagement.tip;

import dev.engagement.base.InvalidValueException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What the team keeps of the code with which somebody can ask for their tip: a salted hash. The code itself is never
 * kept, so that nobody but its holder has it.
 *
 * <p>The hash is PBKDF2 with HMAC-SHA-256 (RFC 8018) and slow on purpose: making or checking one takes a noticeable
 * part of a second. This record is immutable and thread-safe; its text leaves the hash out.
 *
 * @param value {@code pbkdf2-sha256:ROUNDS:SALT:HASH}, salt of 16 to 64 and hash of 32 bytes in lower-case hexadecimal
 */
public record TipReceipt(String value) {

    private static final int ROUNDS = 600_000;
    private static final int MOST_ROUNDS = 10_000_000;
    private static final int HASH_BYTES = 32;
    private static final int SHORTEST_CODE = 12;
    private static final int LONGEST_CODE = 128;
    private static final int SHORTEST_SALT = 16;
    private static final int LONGEST_SALT = 64;
    private static final String METHOD = "pbkdf2-sha256";
    private static final Pattern SHAPE = Pattern.compile(
            METHOD + ":(?<rounds>[1-9][0-9]{3,7}):(?<salt>(?:[0-9a-f]{2}){16,64}):(?<hash>[0-9a-f]{64})");

    /**
     * Checks the shape.
     *
     * @param value the receipt as text
     * @throws InvalidValueException if it is not that of a receipt, or has more than ten million rounds
     */
    public TipReceipt {
        Objects.requireNonNull(value, "value");
        Matcher parts = SHAPE.matcher(value);
        if (!parts.matches() || rounds(parts) > MOST_ROUNDS) {
            throw new InvalidValueException("TipReceipt", "value", "look like pbkdf2-sha256:ROUNDS:SALT:HASH");
        }
    }

    /**
     * {@return the receipt for a code}
     *
     * @param code what the resident keeps, 12 to 128 characters that cannot be guessed
     * @param salt 16 to 64 random bytes, new for each tip
     * @throws InvalidValueException if one is too short or too long
     */
    public static TipReceipt of(String code, byte[] salt) {
        if (code.length() < SHORTEST_CODE || code.length() > LONGEST_CODE) {
            throw new InvalidValueException("TipReceipt", "code", "have 12 to 128 characters");
        }
        if (salt.length < SHORTEST_SALT || salt.length > LONGEST_SALT) {
            throw new InvalidValueException("TipReceipt", "salt", "have 16 to 64 bytes", salt.length);
        }
        HexFormat hex = HexFormat.of();
        String hash = hex.formatHex(hash(code, salt, ROUNDS));
        return new TipReceipt(String.join(":", METHOD, Integer.toString(ROUNDS), hex.formatHex(salt), hash));
    }

    /**
     * {@return whether this is the receipt for the code; takes as long for a wrong code as for the right one}
     *
     * @param code the code that somebody gives
     */
    public boolean matches(String code) {
        Matcher parts = SHAPE.matcher(value);
        if (!parts.matches() || code.length() > LONGEST_CODE) {
            return false;
        }
        HexFormat hex = HexFormat.of();
        byte[] salt = hex.parseHex(parts.group("salt"));
        return MessageDigest.isEqual(hex.parseHex(parts.group("hash")), hash(code, salt, rounds(parts)));
    }

    private static int rounds(Matcher parts) {
        return Integer.parseInt(parts.group("rounds"));
    }

    private static byte[] hash(String code, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(code.toCharArray(), salt, rounds, HASH_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "TipReceipt[...]";
    }
}
