package dev.engagement.examples.convert;

import dev.engagement.base.Place;
import dev.engagement.base.PlaceKinds;
import dev.engagement.base.Transition;
import dev.engagement.gathering.GatheringState;
import dev.engagement.id.OutreachProgramId;
import dev.engagement.id.OutreachSessionId;
import dev.engagement.id.SafetyMeetingId;
import dev.engagement.meeting.MeetingKind;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.outreach.OutreachSession;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.RecordBuilder;
import dev.engagement.record.Visibility;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The calendar of community events of the Chicago police (CAPS).
 *
 * <p>An entry becomes a safety meeting or an outreach session, as {@link CapsEntryKind} reads from its title. The
 * calendar's moment is its newest change. An entry that begins after it is a plan and becomes {@code ANNOUNCED}; an
 * earlier one counts as {@code HELD}, since the calendar does not record what took place, unless its text says that it
 * was cancelled. It was announced when it was last changed, or at its start if it was changed later. Where there is no
 * end after the start, a length of one hour is assumed and the attribute {@code convert:length} says {@code assumed}.
 * Details and contacts are not copied, since they can name people. Attendance is unknown.
 */
public final class CapsConverter implements Converter {

    private static final Duration ASSUMED_LENGTH = Duration.ofHours(1);
    private static final Pattern NAMES_BEATS =
            Pattern.compile("\\bbe[ae]ts?\\b|\\bbt\\b|^[0-9 /,&-]+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEAT = Pattern.compile("\\b[0-9]{3,4}(?![0-9])");
    private static final int BEATS_OF_A_DISTRICT = 100;

    @Override
    public String name() {
        return "caps";
    }

    @Override
    public void convert(List<Path> files, Conversion conversion) throws IOException {
        List<CapsEntry> entries = new ArrayList<>();
        for (Row row : RowFormat.JSON.read(files, Set.of(), conversion)) {
            CapsEntry.of(row, conversion).ifPresent(entries::add);
        }
        Optional<LocalDateTime> snapshot =
                entries.stream().map(CapsEntry::modified).max(Comparator.naturalOrder());
        if (snapshot.isPresent()) {
            entries.forEach(entry -> noteFaults(entry, conversion));
            newest(entries, conversion).forEach(entry -> convert(entry, snapshot.get(), conversion));
        }
    }

    /** The calendar has entries twice, of which only the day of the last change differs. */
    private static List<CapsEntry> newest(List<CapsEntry> entries, Conversion conversion) {
        Set<String> seen = new HashSet<>();
        List<CapsEntry> newest = new ArrayList<>();
        for (CapsEntry entry : entries.stream().sorted(CapsEntry.NEWEST_FIRST).toList()) {
            if (seen.add(entry.identity())) {
                newest.add(entry);
            } else {
                conversion.leaveOut("entered again later: same district, start, title and place");
            }
        }
        return newest;
    }

    private static void noteFaults(CapsEntry entry, Conversion conversion) {
        if (entry.end().isEmpty()) {
            conversion.note("no end: a length of PT1H is assumed");
        } else if (entry.length().isEmpty()) {
            boolean same = entry.end().get().equals(entry.start());
            conversion.note("end " + (same ? "at" : "before") + " the start: a length of PT1H is assumed");
        }
        if (entry.isLong()) {
            conversion.note("longer than a day: kept as stated");
        }
        if (entry.place().isEmpty()) {
            conversion.note("no place");
        }
        if (entry.modified().isAfter(entry.start())) {
            conversion.note("changed after its start: counts as announced at its start");
        }
        noteBeats(entry, conversion);
    }

    private static void noteBeats(CapsEntry entry, Conversion conversion) {
        if (!NAMES_BEATS.matcher(entry.title()).find()) {
            return;
        }
        List<Integer> beats = BEAT.matcher(entry.title())
                .results()
                .map(MatchResult::group)
                .map(Integer::valueOf)
                .toList();
        if (beats.size() > 1) {
            conversion.note("of several beats: one meeting");
        }
        if (beats.stream()
                .anyMatch(
                        beat -> !Chicago.district(beat / BEATS_OF_A_DISTRICT).equals(Optional.of(entry.community())))) {
            conversion.note("a beat of another district in the title: the calendar's district counts");
        }
    }

    private static void convert(CapsEntry entry, LocalDateTime snapshot, Conversion conversion) {
        if (entry.isNoEvent()) {
            conversion.leaveOut("no event: the title begins with \"No\" or \"Test\"");
            return;
        }
        if (entry.isCancelled()) {
            conversion.note("cancelled, as the text says");
        } else if (entry.start().isAfter(snapshot)) {
            conversion.note("after the calendar's moment: announced, not held");
        }
        conversion.add(entry.row(), () -> List.of(entry.community(), record(entry, snapshot)));
    }

    private static EngagementRecord record(CapsEntry entry, LocalDateTime snapshot) {
        CapsEntryKind kind = CapsEntryKind.of(entry.title());
        return kind.meeting().isPresent()
                ? meeting(entry, kind.meeting().get(), snapshot)
                : session(entry, kind.program().orElseThrow(), snapshot);
    }

    private static SafetyMeeting meeting(CapsEntry entry, MeetingKind kind, LocalDateTime snapshot) {
        return header(SafetyMeeting.builder(), entry, snapshot)
                .id(SafetyMeetingId.of(entry.id()))
                .title(entry.title())
                .kind(kind)
                .mode(SafetyMeeting.Mode.IN_PERSON)
                .start(entry.start())
                .length(entry.length().orElse(ASSUMED_LENGTH))
                .zone(Chicago.ZONE)
                .place(place(entry))
                .transitions(transitions(entry, snapshot))
                .build();
    }

    private static OutreachSession session(CapsEntry entry, OutreachProgramId program, LocalDateTime snapshot) {
        return header(OutreachSession.builder(), entry, snapshot)
                .id(OutreachSessionId.of(entry.id()))
                .programId(program)
                .title(entry.title())
                .start(entry.start())
                .length(entry.length().orElse(ASSUMED_LENGTH))
                .zone(Chicago.ZONE)
                .place(place(entry))
                .transitions(transitions(entry, snapshot))
                .build();
    }

    private static <B extends RecordBuilder<B>> B header(B builder, CapsEntry entry, LocalDateTime snapshot) {
        return builder.communityId(entry.community().id())
                .revision(1)
                .recordedAt(instant(snapshot))
                .visibility(Visibility.PUBLIC)
                .attributes(entry.length().isPresent() ? Map.of() : Map.of("convert:length", "assumed"));
    }

    private static Place place(CapsEntry entry) {
        return Place.builder().kind(PlaceKinds.OTHER).name(entry.place()).build();
    }

    private static List<Transition<GatheringState>> transitions(CapsEntry entry, LocalDateTime snapshot) {
        Instant start = instant(entry.start());
        Instant modified = instant(entry.modified());
        List<Transition<GatheringState>> moves = new ArrayList<>();
        moves.add(Transition.of(GatheringState.ANNOUNCED, modified.isBefore(start) ? modified : start));
        if (entry.isCancelled()) {
            moves.add(Transition.of(GatheringState.CANCELLED, modified).because("The calendar says so"));
        } else if (!entry.start().isAfter(snapshot)) {
            moves.add(Transition.of(GatheringState.HELD, start));
        }
        return moves;
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(Chicago.ZONE).toInstant();
    }
}
