package dev.engagement.examples.convert;

import static dev.engagement.examples.convert.Sources.all;
import static dev.engagement.examples.convert.Sources.books;
import static dev.engagement.examples.convert.Sources.convert;
import static dev.engagement.examples.convert.Sources.only;
import static dev.engagement.examples.convert.Sources.reversed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.base.TimeLimit;
import dev.engagement.community.Community;
import dev.engagement.community.ServicePromises;
import dev.engagement.concern.Concern;
import dev.engagement.concern.ConcernState;
import dev.engagement.concern.ConductFeedback;
import dev.engagement.people.Participant;
import dev.engagement.record.Visibility;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplaintsConverterTest {

    private static final String HEADER =
            "row_id,cr_id,complaint_date,closed_date,beat,category,days_to_closure,complainant_type,current_status\n";

    private final ComplaintsConverter converter = new ComplaintsConverter(ServicePromises.NONE);

    @Test
    void a_case_becomes_a_complaint_and_the_concern_that_its_handling_is() {
        Conversion conversion = convert(
                converter,
                HEADER + "1,900,2016-01-04,2016-03-01,1134.0,IMPROPER SEARCH OF VEHICLE ,57.0,CIVILIAN,CLOSED/FINAL\n");

        ConductFeedback feedback = only(conversion, ConductFeedback.class);
        Concern concern = only(conversion, Concern.class);
        assertThat(only(conversion, Community.class).id()).hasToString("chicago-d11");
        assertThat(feedback.kind()).isEqualTo(ConductFeedback.Kind.COMPLAINT);
        assertThat(feedback.handledIn()).contains(concern.id());
        assertThat(feedback.receivedAt()).isEqualTo(Instant.parse("2016-01-04T06:00:00Z"));
        assertThat(concern.raisedAt()).isEqualTo(feedback.receivedAt());
        assertThat(concern.raisedBy()).isEqualTo(Participant.anonymous());
        assertThat(concern.category()).hasToString("improper-search-of-vehicle");
        assertThat(concern.visibility()).isEqualTo(Visibility.RESTRICTED);
        assertThat(concern.recordedAt()).isEqualTo(Instant.parse("2016-03-01T06:00:00Z"));
        assertThat(concern.acknowledgeBy()).isEmpty();
        assertThat(concern.answerBy()).isEmpty();
        assertThat(concern.tellBackBy()).isEmpty();
    }

    @Test
    void a_case_closed_on_a_known_day_ended_without_action_and_was_answered_then() {
        Concern concern = concern("1,900,2016-01-04,2016-03-01,1134,THEFT,57.0,CIVILIAN,CLOSED/FINAL\n");

        assertThat(concern.state()).isEqualTo(ConcernState.NO_ACTION);
        assertThat(concern.transitions().get(0).reason())
                .contains("The register closed the case and does not record what was done");
        assertThat(concern.answeredAt()).contains(Instant.parse("2016-03-01T06:00:00Z"));
        assertThat(concern.resolution()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CLOSED/NO CONVERSION,", "ADMINISTRATIVELY TERMINATED,", "CLOSED/FINAL,2016-01-03"})
    void a_case_closed_on_no_possible_day_was_found_closed_on_the_newest_day_of_the_source(
            String status, String closed) {
        Conversion conversion = convert(
                converter,
                HEADER + "1,900,2016-01-04," + (closed == null ? "" : closed) + ",1134,THEFT,,CIVILIAN," + status + "\n"
                        + "2,901,2016-02-01,2022-09-26,1134,THEFT,,CIVILIAN,CLOSED/FINAL\n");

        Concern concern = all(conversion, Concern.class).get(0);
        assertThat(concern.state()).isEqualTo(ConcernState.CLOSED_DAY_UNKNOWN);
        assertThat(concern.transitions().get(0).at()).isEqualTo(Instant.parse("2022-09-26T05:00:00Z"));
        assertThat(concern.answeredAt()).isEmpty();
        assertThat(concern.endedAt()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PENDING INVESTIGATION", "CLOSE HOLD", "REOPENED", "''"})
    void any_other_case_without_a_closing_day_is_open(String status) {
        Concern concern = concern("1,900,2016-01-04,,1134,THEFT,,CIVILIAN," + status + "\n");

        assertThat(concern.state()).isEqualTo(ConcernState.SUBMITTED);
    }

    @Test
    void several_rows_of_a_case_are_one_case() {
        Conversion conversion = convert(
                converter,
                HEADER + "1,900,2016-01-04,,1134,THEFT,,CIVILIAN,PENDING INVESTIGATION\n"
                        + "2,900,2016-01-04,,211,ASSAULT / BATTERY,,CIVILIAN,PENDING INVESTIGATION\n"
                        + "3,900,2016-01-04,,212,THEFT,,CIVILIAN,PENDING INVESTIGATION\n");

        assertThat(only(conversion, Concern.class).category()).hasToString("assault-battery");
        assertThat(only(conversion, Community.class).id()).hasToString("chicago-d02");
        assertThat(conversion.noted("another row of a case: merged")).isEqualTo(2);
        assertThat(conversion.noted("a case with rows of several districts: the most frequent counts"))
                .isEqualTo(1);
    }

    @Test
    void cases_of_employees_and_of_no_district_are_left_out_with_the_reason() {
        Conversion conversion = convert(
                converter,
                HEADER + "1,900,2016-01-04,,1134,THEFT,,CPD EMPLOYEE,REOPENED\n"
                        + "2,901,2016-01-04,,0,THEFT,,CIVILIAN,REOPENED\n"
                        + "3,902,2016-01-04,,,THEFT,,CIVILIAN,REOPENED\n"
                        + "4,903,2016-01-04,,3100,THEFT,,CIVILIAN,REOPENED\n"
                        + "5,904,2016-01-04,,4121,THEFT,,CIVILIAN,REOPENED\n");

        assertThat(conversion.records()).isEmpty();
        assertThat(conversion.rejected()).isZero();
        assertThat(conversion.leftOut("not opened by a resident")).isEqualTo(1);
        assertThat(conversion.leftOut("beat unknown")).isEqualTo(2);
        assertThat(conversion.leftOut("outside the city")).isEqualTo(1);
        assertThat(conversion.leftOut("of a beat in no district")).isEqualTo(1);
    }

    @Test
    void stated_promises_give_each_case_its_due_times_and_a_warning_where_nothing_records_their_keeping() {
        ServicePromises promises = ServicePromises.builder()
                .acknowledgeWithin(TimeLimit.ofDays(7))
                .answerWithin(TimeLimit.ofDays(90))
                .tellBackWithin(TimeLimit.ofDays(100))
                .build();

        Conversion conversion = convert(
                new ComplaintsConverter(promises),
                HEADER + "1,900,2016-01-04,,1134,THEFT,,CIVILIAN,PENDING INVESTIGATION\n");

        Concern concern = only(conversion, Concern.class);
        assertThat(concern.acknowledgeBy()).contains(Instant.parse("2016-01-11T06:00:00Z"));
        assertThat(concern.answerBy()).contains(Instant.parse("2016-04-03T05:00:00Z"));
        assertThat(concern.tellBackBy()).contains(LocalDate.parse("2016-04-13"));
        assertThat(books(conversion))
                .contains("warning: the source records no acknowledgements")
                .contains("warning: the source records no telling back");
    }

    @Test
    void days_to_closure_that_contradict_the_dates_are_noted() {
        Conversion conversion =
                convert(converter, HEADER + "1,900,2016-01-04,2016-03-01,1134,THEFT,99.0,CIVILIAN,CLOSED/FINAL\n");

        assertThat(conversion.noted("days_to_closure contradicts the dates: the dates count"))
                .isEqualTo(1);
    }

    @Test
    void a_category_too_long_for_a_code_is_cut() {
        Concern concern =
                concern("1,900,2016-01-04,,1134," + "very long ".repeat(20) + ",,CIVILIAN,PENDING INVESTIGATION\n");

        assertThat(concern.category().value()).hasSizeLessThanOrEqualTo(64).startsWith("very-long-very");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,900,2016-13-04,,1134,THEFT,,CIVILIAN,X | DAY: complaint_date and closed_date must be days",
                "1,900,+12016-01-04,,1134,THEFT,,CIVILIAN,X | DAY: complaint_date and closed_date must be days",
                "1,900,,,1134,THEFT,,CIVILIAN,X | DAY: complaint_date and closed_date must be days",
                "1,,2016-01-04,,1134,THEFT,,CIVILIAN,X | CASE: cr_id must be a number",
                "1,900,2016-01-04,,11th,THEFT,,CIVILIAN,X | BEAT: beat must be a number like 1134, or empty",
                "1,900,2016-01-04 | COLUMNS: the row has 3 of 9 columns",
                "1,900,2016-01-04,,1134,\"a\"b,,CIVILIAN,X | SYNTAX: the row is not CSV: a quote is out of place"
            })
    void a_row_that_is_none_is_rejected_and_the_rest_is_converted(String row, String reason) {
        Conversion conversion = convert(
                converter, HEADER + row + "\n" + "2,901,2016-02-01,,1134,THEFT,,CIVILIAN,PENDING INVESTIGATION\n");

        assertThat(books(conversion)).contains(".txt:2: " + reason);
        assertThat(only(conversion, Concern.class).id()).hasToString("cpd-case-901");
    }

    @Test
    void the_order_of_the_rows_does_not_change_the_records() {
        String csv = HEADER + "1,900,2016-01-04,,1134,THEFT,,CIVILIAN,PENDING INVESTIGATION\n"
                + "2,900,2016-01-04,,211,ASSAULT,,CIVILIAN,PENDING INVESTIGATION\n"
                + "3,901,2016-01-05,2016-02-01,211,ASSAULT,,CIVILIAN,CLOSED/FINAL\n";

        assertThat(convert(converter, reversed(csv)).records())
                .containsExactlyElementsOf(convert(converter, csv).records());
    }

    private Concern concern(String row) {
        return only(convert(converter, HEADER + row), Concern.class);
    }
}
