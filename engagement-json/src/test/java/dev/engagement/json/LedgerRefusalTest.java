package dev.engagement.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.engagement.base.InvalidValueException;
import dev.engagement.json.error.EngagementJsonException;
import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.trust.TrustPolicy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is wrong with a ledger or a policy is told apart. */
class LedgerRefusalTest {

    private static final String ROW = "[\"2026-01-20\",\"SURVEY_TRUST\",10,6000000]";

    @Test
    void a_ledger_as_it_should_be_is_read() {
        assertThat(EngagementFormat.LEDGERS.read(ledger(ROW)).size()).isEqualTo(1);
    }

    @Test
    void a_negative_count_is_refused() {
        refused(
                ROW.replace("10,", "-10,"),
                Code.INVALID_VALUE,
                "/rows/1",
                "Evidence.count must be from 1 to 1000000000000, was -10");
    }

    @Test
    void outcomes_that_add_up_to_less_than_zero_or_more_than_their_count_are_refused() {
        refused(
                ROW.replace("6000000", "-1"),
                Code.INVALID_VALUE,
                "/rows/1",
                "Evidence.outcomeMicros must be from 0 to count * 1000000, was -1");
        refused(
                ROW.replace("6000000", "10000001"),
                Code.INVALID_VALUE,
                "/rows/1",
                "Evidence.outcomeMicros must be from 0 to count * 1000000, was 10000001");
    }

    @Test
    void an_unknown_kind_is_refused_with_those_that_are_known() {
        EngagementJsonException refusal = refusal(ROW.replace("SURVEY_TRUST", "GOSSIP"));

        assertThat(refusal.code()).isEqualTo(Code.UNKNOWN_WORD);
        assertThat(refusal.pointer()).isEqualTo("/rows/1");
        assertThat(refusal.getMessage()).contains("SURVEY_TRUST").doesNotContain("GOSSIP");
    }

    @Test
    void a_kind_that_is_derived_is_refused() {
        refused(
                ROW.replace("SURVEY_TRUST", "PRESENCE_PERIOD"),
                Code.INVALID_VALUE,
                "/rows/1",
                "Evidence.kind must be recorded, not derived, was PRESENCE_PERIOD");
    }

    @Test
    void weights_that_do_not_add_up_to_one_are_refused() {
        String policy = new String(EngagementFormat.POLICIES.write(TrustPolicy.DEFAULT), StandardCharsets.UTF_8);
        String heavier = policy.replaceFirst("\"weight\":0\\.\\d+", "\"weight\":0.75");

        EngagementJsonException refusal = catchThrowableOfType(
                EngagementJsonException.class,
                () -> EngagementFormat.POLICIES.read(heavier.getBytes(StandardCharsets.UTF_8)));

        assertThat(heavier).isNotEqualTo(policy);
        assertThat(refusal.code()).isEqualTo(Code.INVALID_VALUE);
        assertThat(refusal.getMessage())
                .startsWith("TrustPolicy.dimensions must have weights that add up to 1, was 1.");
    }

    @Test
    void a_day_that_does_not_exist_is_refused() {
        refused(ROW.replace("01-20", "02-30"), Code.BAD_FORMAT, "/rows/1", "");
        refused(ROW.replace("2026", "+12026"), Code.YEAR_OUT_OF_RANGE, "/rows/1", "");
    }

    @Test
    void a_day_far_ahead_is_refused_where_the_reader_says_what_it_expects() {
        LocalDate expected = LocalDate.parse("2026-06-30");

        assertThatThrownBy(() -> EngagementFormat.LEDGERS
                        .read(ledger(ROW.replace("2026", "2999")))
                        .requireUpTo(expected.plusYears(1)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("EvidenceLedger.epochDay must not be after 2027-06-30, was 2999-01-20");
    }

    private static void refused(String row, Code code, String pointer, String message) {
        EngagementJsonException refusal = refusal(row);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.pointer()).isEqualTo(pointer);
        assertThat(refusal.getMessage()).startsWith(message);
    }

    /** The row is the second of its ledger. */
    private static EngagementJsonException refusal(String row) {
        return catchThrowableOfType(
                EngagementJsonException.class,
                () -> EngagementFormat.LEDGERS.read(ledger("[\"2026-01-19\",\"SURVEY_TRUST\",1,0]," + row)));
    }

    private static byte[] ledger(String rows) {
        return ("{\"type\":\"evidence-ledger\",\"schemaVersion\":1,\"communityId\":\"elm-park\",\"rows\":[" + rows
                        + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
