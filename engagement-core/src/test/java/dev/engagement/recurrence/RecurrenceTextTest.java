package dev.engagement.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.engagement.base.InvalidValueException;
import dev.engagement.testing.RecurrenceArbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTextTest {

    @Property(tries = 2_000)
    void a_rule_that_is_printed_and_read_is_the_same(@ForAll("rules") RecurrenceRule rule) {
        String text = rule.toString();

        assertThat(RecurrenceRule.parse(text)).isEqualTo(rule).hasSameHashCodeAs(rule);
        assertThat(RecurrenceRule.parse(text)).hasToString(text);
    }

    @Provide
    Arbitrary<RecurrenceRule> rules() {
        return RecurrenceArbitraries.rules();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY",
                "FREQ=WEEKLY;COUNT=10;INTERVAL=2;BYDAY=TU,TH;WKST=SU",
                "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR",
                "FREQ=MONTHLY;UNTIL=19971224T000000;BYMONTHDAY=-1,15",
                "FREQ=YEARLY;UNTIL=19971224;BYMONTH=3,11;BYDAY=-2SU,1SU",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
            })
    void a_rule_is_printed_as_the_rfc_writes_it(String text) {
        assertThat(RecurrenceRule.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "byday=+1mo;freq=monthly | FREQ=MONTHLY;BYDAY=1MO",
                "INTERVAL=1;WKST=MO;FREQ=DAILY | FREQ=DAILY",
                "FREQ=WEEKLY;BYDAY=SU,MO,MO | FREQ=WEEKLY;BYDAY=MO,SU",
            })
    void order_and_case_do_not_matter(String text, String printed) {
        assertThat(RecurrenceRule.parse(text)).hasToString(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BYSECOND=0",
                "BYMINUTE=30",
                "BYHOUR=9",
                "BYYEARDAY=100",
                "BYWEEKNO=20",
                "RSCALE=GREGORIAN",
                "SKIP=OMIT",
                "X-OWN=1"
            })
    void a_part_that_is_not_supported_is_refused_by_name(String part) {
        String name = part.substring(0, part.indexOf('='));

        assertThatThrownBy(() -> RecurrenceRule.parse("FREQ=YEARLY;" + part))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("RecurrenceRule." + name + " must be left out, it is not supported");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECONDLY", "MINUTELY", "HOURLY", "FORTNIGHTLY"})
    void a_frequency_that_is_not_supported_is_refused_by_name(String frequency) {
        assertThatThrownBy(() -> RecurrenceRule.parse("FREQ=" + frequency))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("RecurrenceRule.FREQ")
                .hasMessageContaining("was " + frequency);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY;COUNT=2;UNTIL=20260101 | count",
                "FREQ=DAILY;INTERVAL=0 | interval",
                "FREQ=DAILY;COUNT=0 | count",
                "FREQ=DAILY;COUNT=1.5 | COUNT",
                "FREQ=DAILY;COUNT=99999999999 | COUNT",
                "FREQ=DAILY;COUNT=+2 | COUNT",
                "FREQ=DAILY;INTERVAL=+2 | INTERVAL",
                "FREQ=MONTHLY;BYMONTH=+2 | BYMONTH",
                "FREQ=DA\u0131LY | text",
                "FREQ=DAILY;BYDAY=\u017fU | text",
                "FREQ=DAILY;BYDAY=1MO | byDay",
                "FREQ=WEEKLY;BYDAY=-1MO | byDay",
                "FREQ=WEEKLY;BYMONTHDAY=1 | byMonthDay",
                "FREQ=MONTHLY;BYMONTHDAY=32 | byMonthDay",
                "FREQ=MONTHLY;BYMONTHDAY=0 | byMonthDay",
                "FREQ=MONTHLY;BYMONTH=13 | byMonth",
                "FREQ=MONTHLY;BYDAY=54MO | ordinal",
                "FREQ=MONTHLY;BYDAY=0MO | BYDAY",
                "FREQ=MONTHLY;BYDAY=XX | BYDAY",
                "FREQ=MONTHLY;BYDAY=MO, | BYDAY",
                "FREQ=MONTHLY;BYSETPOS=1 | bySetPos",
                "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=367 | bySetPos",
                "FREQ=DAILY;WKST=1MO | WKST",
                "FREQ=DAILY;FREQ=DAILY | FREQ",
                "FREQ=DAILY;UNTIL=20260230 | UNTIL",
                "FREQ=DAILY;UNTIL=20260131T240000Z | UNTIL",
                "FREQ=DAILY;UNTIL=20260131T18 | UNTIL",
                "FREQ=DAILY; | text",
                "RRULE:FREQ=DAILY | text",
                "'' | text",
            })
    void a_text_that_is_no_rule_is_refused_and_says_why(String text, String attribute) {
        assertThatThrownBy(() -> RecurrenceRule.parse(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("." + attribute + " must ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INTERVAL=2", "COUNT=3"})
    void a_rule_without_frequency_is_refused(String text) {
        assertThatThrownBy(() -> RecurrenceRule.parse(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("RecurrenceRule.FREQ must be present");
    }

    @Test
    void a_text_without_end_is_not_read() {
        String text = "FREQ=DAILY;BYMONTHDAY=" + "1,".repeat(1_000_000);

        assertThatThrownBy(() -> RecurrenceRule.parse(text))
                .hasMessage("RecurrenceRule.text must have at most 1000 characters");
    }
}
