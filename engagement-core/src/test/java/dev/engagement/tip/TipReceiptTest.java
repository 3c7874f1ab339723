package dev.engagement.tip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.engagement.base.InvalidValueException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TipReceiptTest {

    private static final String CODE = "4711-0815-2342-1701";
    private static final byte[] SALT = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    /** Made once, since that is slow on purpose. */
    private static final TipReceipt RECEIPT = TipReceipt.of(CODE, SALT);

    @Test
    void a_receipt_knows_its_code_and_no_other_and_does_not_contain_it() {
        assertThat(RECEIPT.matches(CODE)).isTrue();
        assertThat(RECEIPT.matches("4711-0815-2342-1702")).isFalse();
        assertThat(RECEIPT.value()).doesNotContain(CODE);
        assertThat(RECEIPT.toString()).isEqualTo("TipReceipt[...]");
        assertThat(new TipReceipt(RECEIPT.value())).isEqualTo(RECEIPT);
    }

    @Test
    void the_same_code_with_another_salt_has_another_receipt() {
        byte[] other = SALT.clone();
        other[0]++;

        assertThat(TipReceipt.of(CODE, other)).isNotEqualTo(RECEIPT);
    }

    /** Computed with Python: hashlib.pbkdf2_hmac("sha256", b"4711-0815-2342-1701", b"0123456789abcdef", 600000). */
    @Test
    void the_hash_is_the_one_of_the_standard() {
        assertThat(RECEIPT.value())
                .isEqualTo(
                        "pbkdf2-sha256:600000:30313233343536373839616263646566:c9ea98d37458aab214bfee851a8403f93849f326ebc71a6df66a3128a281d9ea");
    }

    @Test
    void a_code_that_can_be_guessed_and_a_salt_that_is_too_short_are_refused_and_not_told() {
        assertThatThrownBy(() -> TipReceipt.of("12345678901", SALT))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("TipReceipt.code must have 12 to 128 characters");
        assertThatThrownBy(() -> TipReceipt.of("1".repeat(129), SALT)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> TipReceipt.of(CODE, new byte[15]))
                .hasMessage("TipReceipt.salt must have 16 to 64 bytes, was 15");
        assertThatThrownBy(() -> TipReceipt.of(CODE, new byte[65])).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void codes_of_12_and_128_characters_and_a_salt_of_64_bytes_will_do() {
        assertThat(TipReceipt.of("123456789012", new byte[64]).matches("123456789012"))
                .isTrue();
        assertThat(TipReceipt.of("1".repeat(128), SALT).matches("1".repeat(128)))
                .isTrue();
    }

    @Test
    void a_receipt_has_at_most_ten_million_rounds() {
        String parts = ":" + "00".repeat(16) + ":" + "00".repeat(32);

        assertThat(new TipReceipt("pbkdf2-sha256:10000000" + parts)).isNotNull();
        assertThatThrownBy(() -> new TipReceipt("pbkdf2-sha256:10000001" + parts))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void what_is_no_receipt_is_refused() {
        String salt = "00".repeat(16);
        String hash = "00".repeat(32);
        List<String> wrong = List.of(
                "",
                CODE,
                "pbkdf2-sha256:600000:" + salt + ":" + hash + "0",
                "pbkdf2-sha256:600000:" + salt.substring(2) + ":" + hash,
                "pbkdf2-sha256:600000:" + "00".repeat(65) + ":" + hash,
                "pbkdf2-sha256:999:" + salt + ":" + hash,
                "pbkdf2-sha256:99999999:" + salt + ":" + hash,
                "pbkdf2-sha512:600000:" + salt + ":" + hash);

        assertThat(wrong)
                .allSatisfy(value -> assertThatThrownBy(() -> new TipReceipt(value))
                        .isInstanceOf(InvalidValueException.class)
                        .hasMessage("TipReceipt.value must look like pbkdf2-sha256:ROUNDS:SALT:HASH"));
    }

    @Test
    void a_code_that_is_too_long_is_wrong_without_being_hashed() {
        assertThat(RECEIPT.matches("1".repeat(129))).isFalse();
    }
}
