package dev.engagement.examples.convert;

import static dev.engagement.examples.convert.Sources.all;
import static dev.engagement.examples.convert.Sources.books;
import static dev.engagement.examples.convert.Sources.convert;
import static dev.engagement.examples.convert.Sources.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.engagement.base.DayPeriod;
import dev.engagement.community.Community;
import dev.engagement.examples.convert.SentimentConverter.Level;
import dev.engagement.survey.Measure;
import dev.engagement.survey.Scale;
import dev.engagement.survey.SurveyResult;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentimentConverterTest {

    private static final String HEADER =
            "ORG_LEVEL,CITY,AREA,DISTRICT,SECTOR,SAFETY,S_SEX_MALE,TRUST,T_LISTEN,T_RESPECT,START_DATE,END_DATE\n";

    private static final String MONTH = ",01/01/2018,01/31/2018\n";

    private final SentimentConverter converter = new SentimentConverter(Level.DISTRICT);

    @Test
    void a_row_of_a_district_and_a_month_becomes_a_result_for_each_score() {
        Conversion conversion = convert(converter, HEADER + "Other,chicago,area_1,7,,61.5,1,55.25,54,56.5" + MONTH);

        assertThat(all(conversion, SurveyResult.class))
                .extracting(SurveyResult::measure, SurveyResult::mean)
                .containsExactlyInAnyOrder(
                        tuple(Measure.SAFETY, 61.5),
                        tuple(Measure.TRUST, 55.25),
                        tuple(Measure.LISTEN, 54.0),
                        tuple(Measure.RESPECT, 56.5));
        assertThat(all(conversion, SurveyResult.class)).allSatisfy(result -> {
            assertThat(result.id().value()).startsWith("police-sentiment-chicago-d07-2018-01-");
            assertThat(result.communityId()).hasToString("chicago-d07");
            assertThat(result.scale()).isEqualTo(Scale.of(0, 100));
            assertThat(result.respondents()).isEmpty();
            assertThat(result.period())
                    .isEqualTo(new DayPeriod(LocalDate.parse("2018-01-01"), LocalDate.parse("2018-01-31")));
            assertThat(result.recordedAt()).isEqualTo(Instant.parse("2018-02-01T06:00:00Z"));
        });
    }

    @Test
    void weekly_rows_other_levels_repetitions_and_empty_scores_are_counted() {
        Conversion conversion = convert(
                converter,
                HEADER + "Other,chicago,area_1,7,,61,1,55,," + MONTH
                        + "Other,chicago,area_1,7,,61,1,55,," + MONTH
                        + "Other,chicago,area_1,8,,,,,," + MONTH
                        + "Other,chicago,SOUTH,,,61,1,55,,,01/07/2018,01/13/2018\n"
                        + "Other,chicago,area_1,,,61,1,55,," + MONTH
                        + "Other,chicago,,,,61,1,55,," + MONTH
                        + "Other,chicago,area_1,7,710,61,1,55,," + MONTH);

        assertThat(all(conversion, SurveyResult.class)).hasSize(2);
        assertThat(conversion.used()).isEqualTo(1);
        assertThat(conversion.noted("without a score of T_LISTEN: no result for it"))
                .isEqualTo(1);
        assertThat(conversion.noted("without a score of T_RESPECT: no result for it"))
                .isEqualTo(1);
        assertThat(conversion.leftOut("the same as another row in every column"))
                .isEqualTo(1);
        assertThat(conversion.leftOut("without any score")).isEqualTo(1);
        assertThat(conversion.leftOut("not of a whole month (weekly rows repeat the monthly ones)"))
                .isEqualTo(1);
        assertThat(conversion.leftOut("of another level: area")).isEqualTo(1);
        assertThat(conversion.leftOut("of another level: city")).isEqualTo(1);
        assertThat(conversion.leftOut("of another level: sector")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"CITY, chicago", "AREA, chicago-area-1", "SECTOR, chicago-sector-710"})
    void other_levels_are_their_own_communities(Level level, String community) {
        Conversion conversion = convert(
                new SentimentConverter(level),
                HEADER + "Other,chicago,area_1,7,710,61,1,,," + MONTH
                        + "Other,chicago,area_1,,,62,1,,," + MONTH
                        + "Other,chicago,,,,63,1,,," + MONTH);

        assertThat(only(conversion, Community.class).id()).hasToString(community);
        assertThat(only(conversion, SurveyResult.class).communityId()).hasToString(community);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,7,,61,1,,,,2018-01-01,2018-01-31 | DAY: START_DATE and END_DATE must be days like 01/31/2018",
                "a,7,,61,1,,,,01/31/2018,01/01/2018 | DAY: START_DATE and END_DATE must be days like 01/31/2018",
                "a,7,,61,1,,,,02/01/2018,02/30/2018 | DAY: START_DATE and END_DATE must be days like 01/31/2018",
                "a,26,,61,1,,,,01/01/2018,01/31/2018 | UNIT: the district is none of Chicago",
                "a,7,,101,1,,,,01/01/2018,01/31/2018 | INVALID: SurveyResult.mean must be on its scale",
                "a,7,,NaN,1,,,,01/01/2018,01/31/2018 | INVALID: SurveyResult.mean must be on its scale",
                "a,9,,60,1,,,,01/01/2018,01/31/2018 | TWICE: another row says something else about the same"
            })
    void a_row_that_is_none_is_rejected_and_the_rest_is_converted(String row, String reason) {
        Conversion conversion =
                convert(converter, HEADER + "Other,chicago,area_1,9,,61,1,,," + MONTH + "Other,chicago," + row + "\n");

        assertThat(books(conversion)).contains(".txt:3: " + reason);
        assertThat(only(conversion, SurveyResult.class).mean()).isEqualTo(61);
    }
}
