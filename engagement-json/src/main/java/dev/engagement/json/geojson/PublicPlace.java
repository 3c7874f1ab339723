package dev.engagement.json.geojson;

import dev.engagement.base.Place;
import dev.engagement.concern.Concern;
import dev.engagement.gathering.Gathering;
import dev.engagement.interaction.Interaction;
import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.json.mapping.PublicGathering;
import dev.engagement.json.table.Refusal;
import dev.engagement.meeting.MeetingSeries;
import dev.engagement.record.EngagementRecord;
import java.util.Optional;

/** What everybody may know of where a record is. */
final class PublicPlace {

    private PublicPlace() {}

    /**
     * The place of a record. People are invited to meetings, so that theirs are told as they are; of a talk or a
     * concern the very place and its name could tell who it was.
     *
     * @throws Refusal if it has none, or nobody was told of it
     */
    static Place of(EngagementRecord record) {
        Optional<PublicGathering> gathering = PublicGathering.of(record);
        Place place = (gathering.isPresent() ? gathering.get().place() : place(record))
                .orElseThrow(() -> new Refusal(Code.NO_PLACE, "Record must have a place").within("place"));
        return record instanceof Concern || record instanceof Interaction ? place.blurred() : place;
    }

    /** The place of a record as it has it. */
    static Optional<Place> place(EngagementRecord record) {
        if (record instanceof Gathering<?> gathering) {
            return gathering.place();
        }
        if (record instanceof MeetingSeries series) {
            return series.place();
        }
        return record instanceof Concern concern ? concern.place() : ((Interaction) record).place();
    }
}
