package dev.engagement.examples.convert;

import dev.engagement.base.DayPeriod;
import dev.engagement.base.InvalidValueException;
import dev.engagement.community.Community;
import dev.engagement.id.SurveyResultId;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.Visibility;
import dev.engagement.survey.Measure;
import dev.engagement.survey.Scale;
import dev.engagement.survey.SurveyResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The police sentiment scores of Chicago: what residents answer about trust and safety, as published every month.
 *
 * <p>A row of the wanted level and of a whole calendar month becomes a survey result for each score it has. The scores
 * are means on a scale from 0 to 100; nobody published how many people answered, so the records do not say. Weekly rows
 * repeat what the monthly ones hold and are left out; so are the other levels, since a district's residents are in the
 * sector's, the area's and the city's means too. A result is recorded on the day after its period.
 */
public final class SentimentConverter implements Converter {

    /** What a row is about. */
    public enum Level {
        /** The whole city. */
        CITY,
        /** One of the police's five areas. */
        AREA,
        /** A district. */
        DISTRICT,
        /** A sector of a district. */
        SECTOR
    }

    private static final Map<String, Measure> MEASURES = new TreeMap<>(Map.of(
            "TRUST", Measure.TRUST,
            "T_LISTEN", Measure.LISTEN,
            "T_RESPECT", Measure.RESPECT,
            "SAFETY", Measure.SAFETY));

    private static final Set<String> COLUMNS =
            Set.of("AREA", "DISTRICT", "SECTOR", "SAFETY", "TRUST", "T_LISTEN", "T_RESPECT", "START_DATE", "END_DATE");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private static final Scale PERCENT = Scale.of(0, 100);

    private final Level wanted;

    /** A converter of the rows of one level. */
    public SentimentConverter(Level wanted) {
        this.wanted = wanted;
    }

    @Override
    public String name() {
        return "police-sentiment";
    }

    @Override
    public void convert(List<Path> files, Conversion conversion) throws IOException {
        for (Row row : RowFormat.CSV.read(files, COLUMNS, conversion)) {
            Optional<DayPeriod> period = period(row);
            if (period.isPresent()) {
                convert(row, period.get(), conversion);
            } else {
                conversion.reject(row, "DAY", "START_DATE and END_DATE must be days like 01/31/2018, in this order");
            }
        }
    }

    private static Optional<DayPeriod> period(Row row) {
        try {
            return Optional.of(new DayPeriod(
                    row.time("START_DATE", SentimentConverter::day), row.time("END_DATE", SentimentConverter::day)));
        } catch (DateTimeException | InvalidValueException e) {
            return Optional.empty();
        }
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text, DAY);
    }

    private void convert(Row row, DayPeriod period, Conversion conversion) {
        Level level = level(row);
        if (!isMonth(period)) {
            conversion.leaveOut("not of a whole month (weekly rows repeat the monthly ones)");
        } else if (level != wanted) {
            conversion.leaveOut("of another level: " + level.name().toLowerCase(Locale.ROOT));
        } else {
            Optional<Community> community = community(row);
            if (community.isPresent()) {
                add(row, community.get(), period, conversion);
            } else {
                conversion.reject(row, "UNIT", "the " + wanted.name().toLowerCase(Locale.ROOT) + " is none of Chicago");
            }
        }
    }

    private static void add(Row row, Community community, DayPeriod period, Conversion conversion) {
        List<String> empty = MEASURES.keySet().stream()
                .filter(score -> row.text(score).isEmpty())
                .toList();
        if (empty.size() == MEASURES.size()) {
            conversion.leaveOut("without any score");
            return;
        }
        empty.forEach(score -> conversion.note("without a score of " + score + ": no result for it"));
        conversion.add(row, () -> {
            List<EngagementRecord> results = new ArrayList<>(List.of(community));
            MEASURES.forEach((score, measure) -> {
                if (!empty.contains(score)) {
                    results.add(result(community, measure, number(row.text(score)), period));
                }
            });
            return results;
        });
    }

    private static SurveyResult result(Community community, Measure measure, double mean, DayPeriod period) {
        String id = String.join(
                "-",
                "police-sentiment",
                community.id().value(),
                YearMonth.from(period.from()).toString(),
                measure.name().toLowerCase(Locale.ROOT));
        return SurveyResult.builder()
                .id(SurveyResultId.of(id))
                .communityId(community.id())
                .revision(1)
                .recordedAt(period.to().plusDays(1).atStartOfDay(Chicago.ZONE).toInstant())
                .visibility(Visibility.PUBLIC)
                .measure(measure)
                .scale(PERCENT)
                .mean(mean)
                .period(period)
                .build();
    }

    /** Anything that is no plain number becomes one that no scale has, so that the record's own rule names it. */
    private static double number(String text) {
        return text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?") ? Double.parseDouble(text) : Double.NaN;
    }

    private static boolean isMonth(DayPeriod period) {
        return period.from().getDayOfMonth() == 1
                && period.to().equals(YearMonth.from(period.from()).atEndOfMonth());
    }

    /** The publisher's own column for it always says "Other". */
    private static Level level(Row row) {
        if (!row.text("SECTOR").isEmpty()) {
            return Level.SECTOR;
        }
        if (!row.text("DISTRICT").isEmpty()) {
            return Level.DISTRICT;
        }
        return row.text("AREA").isEmpty() ? Level.CITY : Level.AREA;
    }

    private Optional<Community> community(Row row) {
        return switch (wanted) {
            case CITY -> Optional.of(Chicago.community("chicago", "Chicago", "city"));
            case AREA -> part("area", row.text("AREA").replaceFirst("^area_", ""));
            case DISTRICT -> Chicago.district(row.text("DISTRICT"));
            case SECTOR -> part("sector", row.text("SECTOR"));
        };
    }

    private static Optional<Community> part(String classification, String number) {
        return number.matches("[0-9]{1,4}")
                ? Optional.of(Chicago.community(
                        "chicago-" + classification + "-" + number,
                        "Chicago police " + classification + " " + number,
                        classification))
                : Optional.empty();
    }
}
