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

    @Test
    void a_receipt_knows_its_code_and_no_other_and_does_not_contain_it() {
        TipReceipt receipt = TipReceipt.of(CODE, SALT);

        assertThat(receipt.matches(CODE)).isTrue();
        assertThat(receipt.matches("4711-0815-2342-1702")).isFalse();
        assertThat(receipt.value()).doesNotContain(CODE);
        assertThat(receipt.toString()).isEqualTo("TipReceipt[...]");
        assertThat(new TipReceipt(receipt.value())).isEqualTo(receipt);
    }

    @Test
    void the_same_code_with_another_salt_has_another_receipt() {
        byte[] other = SALT.clone();
        other[0]++;

        assertThat(TipReceipt.of(CODE, other)).isNotEqualTo(TipReceipt.of(CODE, SALT));
    }

    /** Computed with Python: hashlib.pbkdf2_hmac("sha256", b"4711-0815-2342-1701", b"0123456789abcdef", 600000). */
    @Test
    void the_hash_is_the_one_of_the_standard() {
        assertThat(TipReceipt.of(CODE, SALT).value())
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
        assertThat(TipReceipt.of(CODE, SALT).matches("1".repeat(129))).isFalse();
    }
}
