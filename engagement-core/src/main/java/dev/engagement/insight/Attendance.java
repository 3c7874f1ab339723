package dev.engagement.insight;

import dev.engagement.base.DayPeriod;
import dev.engagement.gathering.Gathering;
import dev.engagement.meeting.Registration;
import dev.engagement.meeting.Registration.Presence;
import dev.engagement.meeting.SafetyMeeting;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Who came to meetings and sessions. To have registered is not to have come, and attendance that nobody counted is not
 * zero. This record is immutable and thread-safe.
 *
 * @param period the days on which they were held
 * @param n number of meetings and sessions held
 * @param counted at how many of them residents were counted
 * @param residents number of residents at those
 * @param registered number of people who had accepted a meeting and of whom it is known whether they came
 * @param came how many of those came, if late or not to the end
 */
public record Attendance(DayPeriod period, int n, int counted, long residents, int registered, int came) {

    /**
     * Checks that there is a period.
     *
     * @param period the days on which they were held
     * @param n number of meetings and sessions held
     * @param counted at how many of them residents were counted
     * @param residents number of residents at those
     * @param registered number of people who had accepted a meeting and of whom it is known whether they came
     * @param came how many of those came, if late or not to the end
     */
    public Attendance {
        Objects.requireNonNull(period, "period");
    }

    /** {@return the mean number of residents at those where they were counted; empty if they never were} */
    public OptionalDouble mean() {
        return Share.of(residents, counted);
    }

    /** {@return the share of those who had accepted that came, 0 to 1; empty if it is known of nobody} */
    public OptionalDouble showRate() {
        return Share.of(came, registered);
    }

    static Attendance of(DayPeriod period, CommunityRecords records) {
        List<Gathering<?>> held = records.heldGatherings()
                .filter(gathering -> period.contains(gathering.day()))
                .toList();
        List<Integer> residents = held.stream()
                .map(Gathering::residentsPresent)
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .toList();
        List<Presence> registered = held.stream()
                .filter(SafetyMeeting.class::isInstance)
                .flatMap(meeting -> ((SafetyMeeting) meeting).registrations().stream())
                .filter(registration -> registration.answer() == Registration.Answer.ACCEPTED)
                .map(Registration::presence)
                .filter(presence -> presence != Presence.UNKNOWN)
                .toList();
        return new Attendance(
                period,
                held.size(),
                residents.size(),
                residents.stream().mapToLong(Integer::longValue).sum(),
                registered.size(),
                (int) registered.stream().filter(Attendance::came).count());
    }

    private static boolean came(Presence presence) {
        return switch (presence) {
            case PRESENT, LATE, LEFT_EARLY -> true;
            case EXCUSED, ABSENT, UNKNOWN -> false;
        };
    }
}
