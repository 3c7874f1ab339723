package dev.engagement.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.base.Code;
import dev.engagement.community.Community;
import dev.engagement.concern.ConductFeedback;
import dev.engagement.examples.generate.RecordGenerator;
import dev.engagement.id.CommunityId;
import dev.engagement.interaction.Interaction;
import dev.engagement.json.EngagementFormat;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.Tombstone;
import dev.engagement.trust.EvidenceLedger;
import dev.engagement.trust.TrustPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The evidence of records that are not kept, against a log that keeps them all. */
class EvidenceInputTest {

    private static final TrustPolicy POLICY = TrustPolicy.DEFAULT;

    private final ByteArrayOutputStream remarks = new ByteArrayOutputStream();

    @Property(tries = 40)
    void communities_ledgers_and_day_are_those_of_a_log_in_any_order(@ForAll Random chance) {
        List<EngagementRecord> records = revisions(new RecordGenerator(5, chance.nextLong()), chance);
        Collections.shuffle(records, chance);
        String text = lines(records) + lines(records.subList(0, 50)).replace("\":", "\" : ");

        RecordInput log = RecordInput.read("lines", stream(text), console(""));
        Scoring expected = Scoring.of(log, POLICY, ZoneOffset.UTC);
        Scoring scoring = Scoring.of(read(text), POLICY, ZoneOffset.UTC);

        assertThat(scoring.communities()).containsExactlyElementsOf(expected.communities());
        assertThat(scoring.ledgers()).containsExactlyElementsOf(expected.ledgers());
        assertThat(scoring.newestDay()).isEqualTo(expected.newestDay());
        assertThat(scoring.withoutZone()).isEqualTo(expected.withoutZone());
        assertThat(scoring.score(
                        scoring.communities().stream(), scoring.newestDay().orElseThrow()))
                .isEqualTo(expected.score(
                        expected.communities().stream(), expected.newestDay().orElseThrow()));
    }

    @Test
    void a_conflict_of_records_in_force_is_named_and_one_of_older_revisions_is_not() {
        EngagementRecord first = feedback();
        EngagementRecord other = at(first, 1);
        EngagementRecord second = first.toBuilder().revision(2).build();

        assertThat(read(lines(List.of(first, other))).conflicts())
                .containsExactly(first.type().code() + " " + first.id() + " has two different records of revision 1");
        assertThat(read(lines(List.of(first, other, second))).conflicts()).isEmpty();
        assertThat(read(lines(List.of(second, first, other))).conflicts()).isEmpty();
    }

    @Test
    void the_same_record_written_in_two_ways_is_no_conflict() {
        String line = lines(List.of(feedback()));

        assertThat(read(line + line.replace("\":", "\": ")).conflicts()).isEmpty();
    }

    @Test
    void what_is_dated_before_all_days_in_the_assumed_zone_counts_in_its_own() {
        ConductFeedback first = ((ConductFeedback) feedback())
                .toBuilder().receivedAt(Instant.parse("0001-01-01T00:00:00Z")).build();
        Community community = Community.builder()
                .id(first.communityId())
                .communityId(first.communityId())
                .revision(1)
                .recordedAt(first.recordedAt())
                .name("Elm Park")
                .classification(Code.of("neighborhood"))
                .zone(ZoneOffset.UTC)
                .build();

        EvidenceInput input = EvidenceInput.read(
                InputFiles.of(List.of("-")),
                POLICY.assumedRespondents(),
                ZoneId.of("America/Chicago"),
                console(lines(List.of(first, community))));

        assertThat(input.recordLedgers().values()).singleElement().returns(1, EvidenceLedger::size);
    }

    @Test
    void what_is_rejected_is_named_once_also_when_all_is_read_twice() {
        String line = lines(List.of(feedback()));

        EvidenceInput input = read(line + "{\"type\":\"tip\"}\n" + line.replace("\":", "\": "));

        assertThat(input.rejected()).isEqualTo(1);
        assertThat(remarks.toString(StandardCharsets.UTF_8)).hasLineCount(1).startsWith("standard input:2: ");
        assertThat(input.lines()).containsEntry("conduct-feedback", 2);
    }

    private EvidenceInput read(String text) {
        return EvidenceInput.read(
                InputFiles.of(List.of("-")), POLICY.assumedRespondents(), ZoneOffset.UTC, console(text));
    }

    private Console console(String input) {
        PrintStream err = new PrintStream(remarks, true, StandardCharsets.UTF_8);
        return new Console(stream(input), err, err);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String lines(List<EngagementRecord> records) {
        return records.stream()
                .map(record -> new String(EngagementFormat.RECORDS.write(record), StandardCharsets.UTF_8) + "\n")
                .collect(Collectors.joining());
    }

    private static EngagementRecord feedback() {
        return new RecordGenerator(1, 1)
                .records(1000)
                .filter(record -> record.type().code().equals("conduct-feedback"))
                .findFirst()
                .orElseThrow();
    }

    private static EngagementRecord at(EngagementRecord record, int seconds) {
        return record.toBuilder()
                .recordedAt(record.recordedAt().plusSeconds(seconds))
                .build();
    }

    /** Records, some of them corrected, erased, moved to another community or contradicted. */
    private static List<EngagementRecord> revisions(RecordGenerator generator, Random chance) {
        List<EngagementRecord> records = new ArrayList<>();
        generator.records(300).forEach(record -> {
            records.add(record);
            switch (chance.nextInt(10)) {
                case 0 -> records.add(record.toBuilder().revision(2).build());
                case 1 -> records.add(at(record, 1));
                case 2 -> records.add(erased(record));
                case 3 -> {
                    if (!(record.id() instanceof CommunityId)) {
                        records.add(record.toBuilder()
                                .revision(1 + chance.nextInt(2))
                                .communityId(CommunityId.of("town-0000" + chance.nextInt(8)))
                                .build());
                    }
                }
                case 4 -> {
                    if (record instanceof Interaction interaction) {
                        records.add(interaction.toBuilder()
                                .revision(3)
                                .residentRating(chance.nextInt(11))
                                .redactedAt(record.recordedAt())
                                .build());
                    }
                }
                default -> {
                    // stays as it is
                }
            }
        });
        return records;
    }

    private static Tombstone erased(EngagementRecord record) {
        return Tombstone.builder()
                .id(record.id())
                .communityId(record.communityId())
                .revision(1)
                .recordedAt(record.recordedAt())
                .erasedAt(record.recordedAt())
                .reason(Tombstone.Reason.RETENTION)
                .build();
    }
}
