package dev.engagement.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.base.DayPeriod;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The examples of RFC 5545, section 3.8.5.3, in its order, without those that have parts that are not supported. Each
 * begins at nine in New York. Of rules without end the first ones are compared, as the RFC does.
 */
class RfcExamplesTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu MMM d", Locale.ENGLISH);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY;COUNT=10 | 1997-09-02 | 1997 Sep 2,3,4,5,6,7,8,9,10,11",
                "FREQ=DAILY;INTERVAL=2 | 1997-09-02 | 1997 Sep 2,4,6,8,10,12,14,16,18,20,22,24,26,28,30 Oct 2,4,6",
                "FREQ=DAILY;INTERVAL=10;COUNT=5 | 1997-09-02 | 1997 Sep 2,12,22 Oct 2,12",
                "FREQ=WEEKLY;COUNT=10 | 1997-09-02 | 1997 Sep 2,9,16,23,30 Oct 7,14,21,28 Nov 4",
                "FREQ=WEEKLY;UNTIL=19971224T000000Z | 1997-09-02 | 1997 Sep 2,9,16,23,30 Oct 7,14,21,28"
                        + " Nov 4,11,18,25 Dec 2,9,16,23",
                "FREQ=WEEKLY;INTERVAL=2;WKST=SU | 1997-09-02 | 1997 Sep 2,16,30 Oct 14,28 Nov 11,25 Dec 9,23"
                        + " 1998 Jan 6,20 Feb 3,17",
                "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH | 1997-09-02 |"
                        + " 1997 Sep 2,4,9,11,16,18,23,25,30 Oct 2",
                "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH | 1997-09-02 | 1997 Sep 2,4,9,11,16,18,23,25,30 Oct 2",
                "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR | 1997-09-01 |"
                        + " 1997 Sep 1,3,5,15,17,19,29 Oct 1,3,13,15,17,27,29,31 Nov 10,12,14,24,26,28 Dec 8,10,12,22",
                "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH | 1997-09-02 | 1997 Sep 2,4,16,18,30 Oct 2,14,16",
                "FREQ=MONTHLY;COUNT=10;BYDAY=1FR | 1997-09-05 | 1997 Sep 5 Oct 3 Nov 7 Dec 5"
                        + " 1998 Jan 2 Feb 6 Mar 6 Apr 3 May 1 Jun 5",
                "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR | 1997-09-05 | 1997 Sep 5 Oct 3 Nov 7 Dec 5",
                "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU | 1997-09-07 | 1997 Sep 7,28 Nov 2,30"
                        + " 1998 Jan 4,25 Mar 1,29 May 3,31",
                "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO | 1997-09-22 | 1997 Sep 22 Oct 20 Nov 17 Dec 22 1998 Jan 19 Feb 16",
                "FREQ=MONTHLY;BYMONTHDAY=-3 | 1997-09-28 | 1997 Sep 28 Oct 29 Nov 28 Dec 29 1998 Jan 29 Feb 26",
                "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15 | 1997-09-02 | 1997 Sep 2,15 Oct 2,15 Nov 2,15 Dec 2,15"
                        + " 1998 Jan 2,15",
                "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1 | 1997-09-30 | 1997 Sep 30 Oct 1,31 Nov 1,30 Dec 1,31"
                        + " 1998 Jan 1,31 Feb 1",
                "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15 | 1997-09-10 |"
                        + " 1997 Sep 10,11,12,13,14,15 1999 Mar 10,11,12,13",
                "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU | 1997-09-02 | 1997 Sep 2,9,16,23,30 Nov 4,11,18,25"
                        + " 1998 Jan 6,13,20,27 Mar 3,10,17,24,31",
                "FREQ=YEARLY;COUNT=10;BYMONTH=6,7 | 1997-06-10 | 1997 Jun 10 Jul 10 1998 Jun 10 Jul 10"
                        + " 1999 Jun 10 Jul 10 2000 Jun 10 Jul 10 2001 Jun 10 Jul 10",
                "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3 | 1997-03-10 | 1997 Mar 10 1999 Jan 10 Feb 10 Mar 10"
                        + " 2001 Jan 10 Feb 10 Mar 10 2003 Jan 10 Feb 10 Mar 10",
                "FREQ=YEARLY;BYDAY=20MO | 1997-05-19 | 1997 May 19 1998 May 18 1999 May 17",
                "FREQ=YEARLY;BYMONTH=3;BYDAY=TH | 1997-03-13 | 1997 Mar 13,20,27 1998 Mar 5,12,19,26"
                        + " 1999 Mar 4,11,18,25",
                "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8 | 1997-06-05 | 1997 Jun 5,12,19,26 Jul 3,10,17,24,31"
                        + " Aug 7,14,21,28 1998 Jun 4,11,18,25 Jul 2,9,16,23,30 Aug 6,13,20,27",
                "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13 | 1997-09-02 | 1998 Feb 13 Mar 13 Nov 13 1999 Aug 13 2000 Oct 13",
                "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13 | 1997-09-13 | 1997 Sep 13 Oct 11 Nov 8 Dec 13"
                        + " 1998 Jan 10 Feb 7 Mar 7 Apr 11 May 9 Jun 13",
                "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8 | 1996-11-05 |"
                        + " 1996 Nov 5 2000 Nov 7 2004 Nov 2",
                "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3 | 1997-09-04 | 1997 Sep 4 Oct 7 Nov 6",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2 | 1997-09-29 | 1997 Sep 29 Oct 30 Nov 27 Dec 30"
                        + " 1998 Jan 29 Feb 26 Mar 30",
                "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO | 1997-08-05 | 1997 Aug 5,10,19,24",
                "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU | 1997-08-05 | 1997 Aug 5,17,19,31",
                "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5 | 2007-01-15 | 2007 Jan 15,30 Feb 15 Mar 15,30",
            })
    void an_example_of_the_rfc_comes_back_on_its_days(String rule, LocalDate first, String expected) {
        List<LocalDate> days = days(expected);
        boolean endless = !rule.contains("COUNT") && !rule.contains("UNTIL");

        assertThat(occurrences(rule, first).limit(endless ? days.size() : Long.MAX_VALUE))
                .isEqualTo(days.stream()
                        .map(day -> day.atTime(9, 0).atZone(NEW_YORK))
                        .collect(Collectors.toList()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY;UNTIL=19971224T000000Z | 1997-09-02 | 1997-12-23 | 113",
                "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA | 1998-01-01 | 2000-01-31 | 93",
                "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1 | 1998-01-01 | 2000-01-31 | 93",
            })
    void a_long_example_of_the_rfc_ends_on_its_day(String rule, LocalDate first, LocalDate last, int count) {
        List<ZonedDateTime> found = occurrences(rule, first).collect(Collectors.toList());

        assertThat(found).hasSize(count);
        assertThat(found.get(count - 1)).isEqualTo(last.atTime(9, 0).atZone(NEW_YORK));
    }

    private static Stream<ZonedDateTime> occurrences(String rule, LocalDate first) {
        return RecurrenceRule.parse(rule)
                .occurrences(first.atTime(9, 0).atZone(NEW_YORK), new DayPeriod(first, first.plusYears(10)));
    }

    /** Reads days as the RFC lists them: {@code 1997 Sep 2,16 Oct 14}. */
    private static List<LocalDate> days(String listed) {
        String year = "";
        String month = "";
        Stream.Builder<LocalDate> days = Stream.builder();
        for (String word : listed.trim().split(" ")) {
            if (word.matches("[0-9]{4}")) {
                year = word;
            } else if (word.matches("[A-Z].*")) {
                month = word;
            } else {
                for (String day : word.split(",")) {
                    days.add(LocalDate.parse(year + " " + month + " " + day, DAY));
                }
            }
        }
        return days.build().collect(Collectors.toList());
    }
}
