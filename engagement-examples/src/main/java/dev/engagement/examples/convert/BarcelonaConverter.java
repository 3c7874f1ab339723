package dev.engagement.examples.convert;

import dev.engagement.base.Code;
import dev.engagement.base.Place;
import dev.engagement.base.PlaceKinds;
import dev.engagement.base.Transition;
import dev.engagement.community.Community;
import dev.engagement.gathering.GatheringState;
import dev.engagement.gathering.Headcount;
import dev.engagement.id.CommunityId;
import dev.engagement.id.SafetyMeetingId;
import dev.engagement.meeting.MeetingKind;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.record.Visibility;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The meetings at which Barcelona drew up its municipal plan, with their attendance.
 *
 * <p>Each row becomes a safety meeting that was held, of the district or, without one, of the city: about living
 * together and safety {@code PUBLIC_SAFETY}, about anything else {@code TOWN_HALL}. The source has a day without a
 * time: the start is 00:00, and the attribute {@code convert:start} says {@code unknown}; a length of two hours is
 * assumed, and {@code convert:length} says {@code assumed}. When it was announced is not known either: it counts as
 * announced at its start. An empty attendance is unknown, a 0 is nobody; how people were counted is not said, so it is
 * an estimate. Everything is recorded on the day after the newest meeting.
 */
public final class BarcelonaConverter implements Converter {

    private static final ZoneId ZONE = ZoneId.of("Europe/Madrid");
    private static final Duration ASSUMED_LENGTH = Duration.ofHours(2);
    private static final String SAFETY = "Convivència i seguretat";
    private static final Set<String> COLUMNS =
            Set.of("ID de cita", "Títol", "Data", "Adreça", "Districte", "Subcategoria", "Assistents");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern NOT_OF_A_CODE = Pattern.compile("[^a-z0-9]+");

    @Override
    public String name() {
        return "barcelona-meetings";
    }

    @Override
    public void convert(List<Path> files, Conversion conversion) throws IOException {
        Map<Row, LocalDate> days = new LinkedHashMap<>();
        for (Row row : RowFormat.CSV.read(files, COLUMNS, conversion)) {
            try {
                days.put(row, row.time("Data", text -> LocalDate.parse(text, DAY)));
            } catch (DateTimeException e) {
                conversion.reject(row, "DAY", "Data must be a day like 31/01/2016");
            }
        }
        days.values().stream().max(LocalDate::compareTo).ifPresent(newest -> {
            Instant recordedAt = newest.plusDays(1).atStartOfDay(ZONE).toInstant();
            days.forEach((row, day) -> convert(row, day, recordedAt, conversion));
        });
    }

    private static void convert(Row row, LocalDate day, Instant recordedAt, Conversion conversion) {
        String attendance = row.text("Assistents");
        if (!attendance.matches("[0-9]{0,9}")) {
            conversion.reject(row, "ATTENDANCE", "Assistents must be a number or empty");
            return;
        }
        conversion.add(row, () -> {
            Community community = community(row);
            return List.of(community, meeting(row, community, day, attendance, recordedAt));
        });
        conversion.note("no time of day: start 00:00 and a length of PT2H are assumed");
        if (attendance.isEmpty()) {
            conversion.note("attendance unknown: no headcount");
        }
        if (row.text("Districte").isEmpty()) {
            conversion.note("without a district: of the city");
        }
    }

    private static SafetyMeeting meeting(
            Row row, Community community, LocalDate day, String attendance, Instant recordedAt) {
        Instant start = day.atStartOfDay(ZONE).toInstant();
        SafetyMeeting.Builder meeting = SafetyMeeting.builder()
                .id(SafetyMeetingId.of("barcelona-meeting-" + row.text("ID de cita")))
                .communityId(community.id())
                .revision(1)
                .recordedAt(recordedAt)
                .visibility(Visibility.PUBLIC)
                .attributes(attributes(row))
                .title(row.title("Títol"))
                .kind(row.text("Subcategoria").equals(SAFETY) ? MeetingKind.PUBLIC_SAFETY : MeetingKind.TOWN_HALL)
                .mode(SafetyMeeting.Mode.IN_PERSON)
                .start(day.atStartOfDay())
                .length(ASSUMED_LENGTH)
                .zone(ZONE)
                .place(Place.builder()
                        .kind(PlaceKinds.OTHER)
                        .name(Optional.of(row.title("Adreça")).filter(name -> !name.isEmpty()))
                        .build())
                .addTransition(Transition.of(GatheringState.ANNOUNCED, start))
                .addTransition(Transition.of(GatheringState.HELD, start));
        if (!attendance.isEmpty()) {
            meeting.addHeadcount(new Headcount(
                    Headcount.Category.RESIDENT, Integer.parseInt(attendance), Headcount.Method.ESTIMATE));
        }
        return meeting.attendanceUnknown(attendance.isEmpty()).build();
    }

    /** What the library has no place for: how much was proposed and said. */
    private static Map<String, String> attributes(Row row) {
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("convert:start", "unknown");
        attributes.put("convert:length", "assumed");
        Map.of("Propostes", "barcelona:proposals", "Intervencions", "barcelona:contributions")
                .forEach((column, key) -> {
                    if (!row.text(column).isEmpty()) {
                        attributes.put(key, row.text(column));
                    }
                });
        return attributes;
    }

    private static Community community(Row row) {
        String name = row.title("Districte");
        String slug = slug(name);
        return Community.builder()
                .id(CommunityId.of(slug.isEmpty() ? "barcelona" : "barcelona-" + slug))
                .revision(1)
                .recordedAt(Chicago.RECORDED_AT)
                .name(name.isEmpty() ? "Barcelona" : name)
                .zone(ZONE)
                .classification(Code.of(slug.isEmpty() ? "city" : "district"))
                .build();
    }

    private static String slug(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return NOT_OF_A_CODE.matcher(plain).replaceAll("-").replaceAll("^-|-$", "");
    }
}
