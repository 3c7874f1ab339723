package dev.engagement.json.calendar;

import dev.engagement.id.RecordId;
import dev.engagement.id.RecordType;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.ExternalId;
import java.util.Optional;
import java.util.Set;

/**
 * What the events of records are called in calendars: {@code safety-meeting:m-1}, unless a calendar has given them a
 * name already. This record is immutable and thread-safe.
 *
 * @param type the type of the record
 * @param id its id
 */
record CalendarUid(RecordType type, String id) {

    /** The system of external ids that are uids of calendars. */
    static final String SYSTEM = "icalendar";

    private static final Set<RecordType> TYPES =
            Set.of(RecordType.SAFETY_MEETING, RecordType.MEETING_SERIES, RecordType.OUTREACH_SESSION);

    /**
     * The uid of a record.
     *
     * @param id the record's own id, or that of its series
     */
    static String of(EngagementRecord record, RecordId id) {
        return record.externalIds().stream()
                .filter(external -> external.system().equals(SYSTEM)
                        && parse(external.value()).isEmpty())
                .map(ExternalId::value)
                .sorted()
                .findFirst()
                .orElseGet(() -> id.type().code() + ":" + id.value());
    }

    /** Whether an external id is this uid. */
    static boolean is(ExternalId id, String uid) {
        return id.system().equals(SYSTEM) && id.value().equals(uid);
    }

    /** Which record a uid is of; empty if it is of another calendar. */
    static Optional<CalendarUid> parse(String uid) {
        int colon = uid.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : RecordType.parse(uid.substring(0, colon))
                        .filter(TYPES::contains)
                        .map(type -> new CalendarUid(type, uid.substring(colon + 1)));
    }
}
