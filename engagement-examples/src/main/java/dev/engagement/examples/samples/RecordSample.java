package dev.engagement.examples.samples;

import dev.engagement.base.Channel;
import dev.engagement.base.Code;
import dev.engagement.community.Community;
import dev.engagement.community.ServicePromises;
import dev.engagement.concern.Commitment;
import dev.engagement.concern.Concern;
import dev.engagement.concern.MadeIn;
import dev.engagement.id.CommitmentId;
import dev.engagement.id.CommunityId;
import dev.engagement.id.ConcernId;
import dev.engagement.id.InteractionId;
import dev.engagement.id.OfficerId;
import dev.engagement.interaction.Interaction;
import dev.engagement.json.EngagementFormat;
import dev.engagement.json.NdjsonReader;
import dev.engagement.json.NdjsonWriter;
import dev.engagement.people.Participant;
import dev.engagement.record.EngagementRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Records a contact, a concern that came of it and a promise to see to it, writes them and reads them back. */
final class RecordSample {

    private RecordSample() {}

    public static void main(String[] args) throws IOException {
        Instant now = Instant.parse("2026-01-20T19:00:00Z");
        OfficerId officer = OfficerId.of("o-7");
        Community elmPark = Community.builder()
                .id(CommunityId.of("elm-park"))
                .revision(1)
                .recordedAt(now)
                .name("Elm Park")
                .classification(Code.of("neighborhood"))
                .zone(ZoneId.of("America/Chicago"))
                .promises(ServicePromises.DEFAULT)
                .build();
        Concern lamps = Concern.raise(elmPark, ConcernId.of("c-1"), now)
                .channel(Channel.IN_PERSON)
                .raisedBy(Participant.anonymous())
                .category(Code.of("street-light"))
                .build();
        Interaction chat = Interaction.builder()
                .id(InteractionId.of("i-1"))
                .communityId(elmPark.id())
                .revision(1)
                .recordedAt(now)
                .occurredAt(now)
                .channel(Channel.IN_PERSON)
                .setting(Interaction.Setting.INFORMAL)
                .initiative(Interaction.Initiative.PROACTIVE)
                .initiatedBy(Interaction.InitiatedBy.OFFICER)
                .outcome(Interaction.Outcome.COMPLETED)
                .addOfficer(officer)
                .participant(Participant.anonymous())
                .addRaised(lamps.id())
                .build();
        Commitment repair = Commitment.promise(elmPark.id(), CommitmentId.of("k-1"), now)
                .text("Ask the city for a repair date")
                .promisedTo(Commitment.PromisedTo.RESIDENT)
                .madeIn(MadeIn.concern(lamps.id()))
                .dueOn(LocalDate.parse("2026-01-31"))
                .build();

        ByteArrayOutputStream file = new ByteArrayOutputStream(); // a Path does as well
        try (NdjsonWriter<EngagementRecord> writer = NdjsonWriter.of(EngagementFormat.RECORDS, file)) {
            for (EngagementRecord record : List.of(elmPark, chat, lamps.acknowledge(now, officer), repair)) {
                writer.write(record);
            }
        }
        try (NdjsonReader<EngagementRecord> reader = NdjsonReader.of(EngagementFormat.RECORDS, file.toByteArray())) {
            reader.forEach(
                    accepted -> System.out.println(
                            accepted.line() + ": " + accepted.value().id()),
                    rejected -> System.err.println(rejected.line() + ": " + rejected.message()));
        }
    }
}
