package dev.engagement.insight;

import dev.engagement.insight.Insight.Kind;
import dev.engagement.insight.Insight.Severity;
import dev.engagement.meeting.MeetingKind;
import dev.engagement.meeting.Minutes;
import dev.engagement.meeting.SafetyMeeting;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether public meetings come regularly, and their minutes in time. */
final class Meetings {

    private static final Set<MeetingKind> PUBLIC =
            EnumSet.of(MeetingKind.PUBLIC_SAFETY, MeetingKind.TOWN_HALL, MeetingKind.LISTENING_SESSION);
    private static final Comparator<SafetyMeeting> BY_DAY =
            Comparator.comparing(SafetyMeeting::day).thenComparing(SafetyMeeting::id);

    private final Finding finding;
    private final CommunityRecords records;
    private final LocalDate asOf;

    Meetings(Finding finding) {
        this.finding = finding;
        this.records = finding.records();
        this.asOf = records.asOf();
    }

    List<Insight> insights() {
        List<Insight> found = new ArrayList<>();
        overdue().ifPresent(found::add);
        minutesMissing().ifPresent(found::add);
        return found;
    }

    static boolean isPublic(MeetingKind kind) {
        return PUBLIC.contains(kind);
    }

    /** From one public meeting to the next. */
    Period rhythm() {
        return records.promises().meetingEvery().orElse(finding.policy().meetingEvery());
    }

    /** The last day for the next public meeting; empty if none was ever held or promised. */
    Optional<LocalDate> nextBy() {
        Optional<LocalDate> promisedSince = records.community()
                .filter(community -> records.promises().meetingEvery().isPresent())
                .map(community -> records.dayOf(community.recordedAt()));
        return lastHeld().map(SafetyMeeting::day).or(() -> promisedSince).map(day -> day.plus(rhythm()));
    }

    /** Public meetings that are announced for a later day, the next one first. */
    List<SafetyMeeting> announced() {
        return records.all(SafetyMeeting.class)
                .filter(meeting -> isPublic(meeting.kind()) && records.isAnnounced(meeting))
                .sorted(BY_DAY)
                .toList();
    }

    private Stream<SafetyMeeting> held() {
        return records.heldGatherings().filter(SafetyMeeting.class::isInstance).map(SafetyMeeting.class::cast);
    }

    private Optional<SafetyMeeting> lastHeld() {
        return held().filter(meeting -> isPublic(meeting.kind())).max(BY_DAY);
    }

    private Optional<Insight> overdue() {
        return nextBy().filter(asOf::isAfter).map(by -> {
            Optional<SafetyMeeting> last = lastHeld();
            Optional<LocalDate> next =
                    announced().stream().map(SafetyMeeting::day).findFirst();
            boolean pressing = asOf.isAfter(by.plus(rhythm())) && records.hasContactAfter(by);
            Severity severity = pressing ? Severity.HIGH : Severity.MEDIUM;
            return finding.insight(
                    Kind.MEETING_OVERDUE,
                    next.isPresent() ? Severity.LOW : severity,
                    by,
                    last.stream().map(SafetyMeeting::id).toList(),
                    last.map(meeting -> "The last public meeting was on " + meeting.day()
                                            + "; the next should have been held by " + by + ".")
                                    .orElse("No public meeting is on record; the first should have been held by " + by
                                            + ".")
                            + next.map(day -> " One is announced for " + day + ".")
                                    .orElse(""),
                    next.map(day -> "Hold it, invite widely, and say when the one after it will be.")
                            .orElse("Announce a public meeting for the coming weeks, and regular days for those after"
                                    + " it."));
        });
    }

    private Optional<Insight> minutesMissing() {
        List<Due> missing = held().filter(meeting ->
                        !meeting.day().isBefore(asOf.minusDays(finding.policy().forgetDays())))
                .filter(meeting -> records.soFar(meeting.minutes().flatMap(Minutes::publishedAt))
                        .isEmpty())
                .flatMap(meeting ->
                        minutesDueOn(meeting).filter(asOf::isAfter).map(day -> Due.of(day, meeting.id())).stream())
                .sorted()
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(finding.insight(
                        Kind.MINUTES_MISSING,
                        Severity.MEDIUM,
                        missing.get(0).day(),
                        Due.ids(missing),
                        "The minutes of " + Finding.count(missing.size(), "meeting", "meetings")
                                + " are not published; "
                                + (missing.size() == 1 ? "they were" : "the oldest were") + " due on "
                                + missing.get(0).day() + ".",
                        "Publish what was decided and promised, even as a short list, and say where to find it."));
    }

    private Optional<LocalDate> minutesDueOn(SafetyMeeting meeting) {
        return meeting.minutes()
                .flatMap(Minutes::dueOn)
                .or(() -> records.promises().minutesDueOn(meeting.day()));
    }
}
