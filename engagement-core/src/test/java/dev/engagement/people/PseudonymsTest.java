package dev.engagement.people;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.engagement.base.Code;
import dev.engagement.base.InvalidValueException;
import dev.engagement.id.ResidentId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PseudonymsTest {

    private static final Code K1 = Code.of("k1");
    private static final Code SURVEY = Code.of("survey");
    private static final Code TIPS = Code.of("tips");
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(US_ASCII);

    /** RFC 4231, section 4; case 5 is a truncated output. */
    static Stream<Arguments> the_hash_is_the_one_of_rfc_4231() {
        return Stream.of(
                Arguments.of(
                        "0b".repeat(20),
                        hex("Hi There"),
                        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
                Arguments.of(
                        hex("Jefe"),
                        hex("what do ya want for nothing?"),
                        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
                Arguments.of(
                        "aa".repeat(20),
                        "dd".repeat(50),
                        "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"),
                Arguments.of(
                        "0102030405060708090a0b0c0d0e0f10111213141516171819",
                        "cd".repeat(50),
                        "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"),
                Arguments.of(
                        "aa".repeat(131),
                        hex("Test Using Larger Than Block-Size Key - Hash Key First"),
                        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"),
                Arguments.of(
                        "aa".repeat(131),
                        hex("This is a test using a larger than block-size key and a larger than block-size data. "
                                + "The key needs to be hashed before being used by the HMAC algorithm."),
                        "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"));
    }

    @ParameterizedTest
    @MethodSource
    void the_hash_is_the_one_of_rfc_4231(String key, String message, String hash) {
        SecretKeySpec secret = new SecretKeySpec(HexFormat.of().parseHex(key), "HmacSHA256");

        assertThat(Pseudonyms.hmac(secret, HexFormat.of().parseHex(message)))
                .asHexString()
                .isEqualToIgnoringCase(hash);
    }

    /** Worked out apart from this code, by Python's hmac: hmac(hmac(key, purpose), person). */
    @Test
    void a_pseudonym_is_the_id_of_the_key_and_the_hash_of_the_person_under_the_key_of_the_purpose() {
        assertThat(Pseudonyms.of(K1, KEY, SURVEY).pseudonymOf("+1 312 555 0100"))
                .isEqualTo(ResidentId.of("k1-78e6ec3f898febd551968ba6c9ceaf0e0ec8aa948e453b965757291de17decaa"));
        assertThat(Pseudonyms.of(K1, KEY, TIPS).pseudonymOf("+1 312 555 0100"))
                .isEqualTo(ResidentId.of("k1-47bcc48dce5c2805c927a2de1aada9bbd9676e8fb7b1ff6097ef8392b89ba9d7"));
        assertThat(Pseudonyms.of(K1, KEY, SURVEY).pseudonymOf("\u00e4"))
                .isEqualTo(ResidentId.of("k1-c702601d5ceb6ca2d904dce27b205a204e66af24fc06c5c9f0f1141e3072cdf0"));
    }

    @Property(tries = 200)
    void the_same_person_has_unrelated_pseudonyms_for_two_purposes_and_two_keys(@ForAll String person) {
        Assume.that(!person.isBlank());
        byte[] otherKey = KEY.clone();
        otherKey[0]++;
        ResidentId survey = Pseudonyms.of(K1, KEY, SURVEY).pseudonymOf(person);

        assertThat(Pseudonyms.of(K1, KEY, SURVEY).pseudonymOf(person)).isEqualTo(survey);
        assertThat(Pseudonyms.of(K1, KEY, TIPS).pseudonymOf(person)).isNotEqualTo(survey);
        assertThat(Pseudonyms.of(K1, otherKey, SURVEY).pseudonymOf(person)).isNotEqualTo(survey);
        assertThat(survey.value()).matches("k1-[0-9a-f]{64}");
    }

    @Test
    void no_purpose_and_person_read_like_another_purpose_and_person() {
        assertThat(Pseudonyms.of(K1, KEY, Code.of("tips")).pseudonymOf("-a"))
                .isNotEqualTo(Pseudonyms.of(K1, KEY, Code.of("tips-")).pseudonymOf("a"));
    }

    @Test
    void a_short_key_is_refused_and_no_key_or_person_is_shown() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Pseudonyms.of(Code.of("k".repeat(33)), Arrays.copyOf(KEY, 31), SURVEY))
                .withMessage("Pseudonyms.keyId must have at most 32 characters; "
                        + "Pseudonyms.key must have at least 32 bytes");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Pseudonyms.of(K1, KEY, SURVEY).pseudonymOf(" "))
                .withMessage("Pseudonyms.identity must not be blank");
        assertThat(Pseudonyms.of(K1, KEY, SURVEY)).hasToString("Pseudonyms{keyId=k1, purpose=survey}");
    }

    @Test
    void a_key_that_the_caller_wipes_keeps_working() {
        byte[] key = KEY.clone();
        Pseudonyms pseudonyms = Pseudonyms.of(K1, key, SURVEY);
        Arrays.fill(key, (byte) 0);

        assertThat(pseudonyms.pseudonymOf("a"))
                .isEqualTo(Pseudonyms.of(K1, KEY, SURVEY).pseudonymOf("a"));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(US_ASCII));
    }
}
