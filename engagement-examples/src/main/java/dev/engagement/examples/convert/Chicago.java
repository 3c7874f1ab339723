package dev.engagement.examples.convert;

import dev.engagement.base.Code;
import dev.engagement.community.Community;
import dev.engagement.id.CommunityId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * The districts of the Chicago police, the same whichever source they come from, so that records of several sources can
 * be put together.
 */
final class Chicago {

    /** The zone of the city. */
    static final ZoneId ZONE = ZoneId.of("America/Chicago");

    /** When the communities of all converters are said to be recorded: before anything the sources tell. */
    static final Instant RECORDED_AT = Instant.parse("2000-01-01T00:00:00Z");

    private static final int LAST_DISTRICT = 25;

    private Chicago() {}

    /** The district whose number this text is; empty if it is not a number from 1 to 25. */
    static Optional<Community> district(String number) {
        return number.matches("[0-9]{1,2}") ? district(Integer.parseInt(number)) : Optional.empty();
    }

    /** The district of this number, as in {@code chicago-d07}; empty if it is not from 1 to 25. */
    static Optional<Community> district(int number) {
        return number >= 1 && number <= LAST_DISTRICT
                ? Optional.of(community(
                        String.format(Locale.ROOT, "chicago-d%02d", number),
                        "Chicago police district " + number,
                        "district"))
                : Optional.empty();
    }

    /** Another part of the city, or the city. */
    static Community community(String id, String name, String classification) {
        return Community.builder()
                .id(CommunityId.of(id))
                .revision(1)
                .recordedAt(RECORDED_AT)
                .name(name)
                .zone(ZONE)
                .classification(Code.of(classification))
                .build();
    }
}
