package dev.engagement.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.engagement.base.Code;
import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Violations;
import dev.engagement.id.ResidentId;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes pseudonyms of residents for one purpose from a secret key of the host. Each purpose has a key of its own, the
 * HMAC-SHA-256 (RFC 2104) of the purpose under the key of the host; a pseudonym is the HMAC-SHA-256, under that key, of
 * what the host knows the resident by. Texts are hashed in UTF-8.
 *
 * <p>The same person gets the same pseudonym for the same purpose and key, and unrelated ones otherwise: without the
 * key nobody can link the pseudonyms of two purposes or find the person by trying telephone numbers. A pseudonym begins
 * with the id of its key, so that keys can be replaced. The key is never shown. This class is immutable and
 * thread-safe.
 */
public final class Pseudonyms {

    /** The shortest key, in bytes: as long as the hash, as RFC 2104 advises. */
    public static final int SHORTEST_KEY = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LONGEST_KEY_ID = 32;

    private final String keyId;
    private final Code purpose;
    private final SecretKey key;

    /** Keeps the key of the purpose alone: with it nobody can work out pseudonyms for another purpose. */
    private Pseudonyms(String keyId, Code purpose, SecretKey key) {
        this.keyId = keyId;
        this.purpose = purpose;
        this.key = key;
    }

    /**
     * Pseudonyms for a purpose.
     *
     * @param keyId what the host calls the key, a code of at most 32 characters; not secret
     * @param key the secret, at least 32 random bytes; it is not kept
     * @param purpose what the pseudonyms are for, as in {@code survey}
     * @return what makes them
     * @throws InvalidValueException if the key is too short or its id too long
     */
    public static Pseudonyms of(Code keyId, byte[] key, Code purpose) {
        Violations.of("Pseudonyms")
                .text("keyId", keyId.value(), LONGEST_KEY_ID)
                .require(key.length >= SHORTEST_KEY, "key", "have at least " + SHORTEST_KEY + " bytes")
                .orThrow();
        byte[] ofPurpose =
                hmac(new SecretKeySpec(key, ALGORITHM), purpose.value().getBytes(UTF_8));
        return new Pseudonyms(keyId.value(), purpose, new SecretKeySpec(ofPurpose, ALGORITHM));
    }

    /**
     * The pseudonym of a person.
     *
     * @param identity what the host knows the person by, always written the same way; it is not kept
     * @return the key's id, a hyphen and 64 hexadecimal digits
     * @throws InvalidValueException if the identity is blank
     */
    public ResidentId pseudonymOf(String identity) {
        if (identity.isBlank()) {
            throw new InvalidValueException("Pseudonyms", "identity", "not be blank");
        }
        byte[] hash = hmac(key, identity.getBytes(UTF_8));
        return ResidentId.of(keyId + "-" + HexFormat.of().formatHex(hash));
    }

    static byte[] hmac(SecretKey key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** The purpose and the id of the key. */
    @Override
    public String toString() {
        return "Pseudonyms{keyId=" + keyId + ", purpose=" + purpose + "}";
    }
}
