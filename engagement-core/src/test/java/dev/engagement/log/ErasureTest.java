package dev.engagement.log;

import static dev.engagement.testing.ErasureArbitraries.RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.engagement.base.Channel;
import dev.engagement.base.Code;
import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Place;
import dev.engagement.base.PlaceKinds;
import dev.engagement.base.Transition;
import dev.engagement.community.Community;
import dev.engagement.community.CommunityProfile;
import dev.engagement.concern.Commitment;
import dev.engagement.concern.Concern;
import dev.engagement.concern.ConcernState;
import dev.engagement.concern.ConductFeedback;
import dev.engagement.concern.MadeIn;
import dev.engagement.concern.Resolution;
import dev.engagement.evidence.EvidenceExtractor;
import dev.engagement.id.CommitmentId;
import dev.engagement.id.CommunityId;
import dev.engagement.id.ConcernId;
import dev.engagement.id.ConductFeedbackId;
import dev.engagement.id.ConsentId;
import dev.engagement.id.InteractionId;
import dev.engagement.id.OfficerId;
import dev.engagement.id.RecordId;
import dev.engagement.id.ResidentId;
import dev.engagement.id.SafetyMeetingId;
import dev.engagement.id.TipId;
import dev.engagement.interaction.Interaction;
import dev.engagement.log.Erasure.Action;
import dev.engagement.log.Erasure.Step;
import dev.engagement.meeting.MeetingKind;
import dev.engagement.meeting.Minutes;
import dev.engagement.meeting.MinutesEntry;
import dev.engagement.meeting.Registration;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.people.Consent;
import dev.engagement.people.Participant;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.ExternalId;
import dev.engagement.record.RecordBuilder;
import dev.engagement.record.Records;
import dev.engagement.record.Tombstone;
import dev.engagement.testing.Accessors;
import dev.engagement.testing.ErasureArbitraries;
import dev.engagement.tip.Tip;
import dev.engagement.tip.TipReceipt;
import dev.engagement.tip.TipSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ErasureTest {

    private static final Comparator<EngagementRecord> ORDER = Comparator.comparing(Accessors::text);
    private static final Instant ERASED_AT = Instant.parse("2030-05-01T12:00:00Z");

    private static final Instant MONDAY = Instant.parse("2026-01-05T21:10:00Z");
    private static final CommunityId ELM = CommunityId.of("elm");
    private static final OfficerId OFFICER = OfficerId.of("o-7");
    private static final ResidentId MARIA = ResidentId.of("r-4f1c");
    private static final Participant NAMED = Participant.named(MARIA, "Maria");

    @Property(tries = 300)
    void no_revision_holds_the_id_anywhere(@ForAll("records") List<EngagementRecord> records) {
        EngagementLog erased = logOf(records).erase(RESIDENT, ERASED_AT).log();

        assertThat(erased.revisions()).noneMatch(ErasureTest::carries);
    }

    @Property(tries = 300)
    void an_old_copy_does_not_bring_the_id_back(@ForAll("records") List<EngagementRecord> records, @ForAll int howOld) {
        EngagementLog erased = logOf(records).erase(RESIDENT, ERASED_AT).log();
        EngagementLog oldCopy = logOf(records.subList(0, Math.floorMod(howOld, records.size() + 1)));

        assertThat(erased.merge(oldCopy)).isEqualTo(erased);
        assertThat(oldCopy.merge(erased)).isEqualTo(erased);
    }

    @Property(tries = 300)
    void a_copy_that_went_on_elsewhere_is_erased_by_erasing_again(
            @ForAll("records") List<EngagementRecord> here, @ForAll("records") List<EngagementRecord> elsewhere) {
        EngagementLog merged = logOf(here).erase(RESIDENT, ERASED_AT).log().merge(logOf(elsewhere));

        assertThat(merged.erase(RESIDENT, ERASED_AT).log().revisions()).noneMatch(ErasureTest::carries);
    }

    @Property(tries = 300)
    void erasing_again_changes_nothing(@ForAll("records") List<EngagementRecord> records) {
        EngagementLog erased = logOf(records).erase(RESIDENT, ERASED_AT).log();

        Erasure again = erased.erase(RESIDENT, ERASED_AT.plusSeconds(60));
        assertThat(again.steps()).isEmpty();
        assertThat(again.log()).isEqualTo(erased);
    }

    @Property(tries = 300)
    void a_record_that_can_have_no_next_revision_is_erased_by_a_tombstone(
            @ForAll("records") List<EngagementRecord> records) {
        EngagementLog log = logOf(records.stream()
                .filter(record -> !(record instanceof Tombstone))
                .<EngagementRecord>map(record ->
                        record.toBuilder().revision(Records.LAST_REVISION).build())
                .toList());

        Erasure erasure = log.erase(RESIDENT, ERASED_AT);

        assertThat(erasure.log().revisions()).noneMatch(ErasureTest::carries);
        assertThat(erasure.steps())
                .allMatch(step -> step.action() == Action.TOMBSTONED)
                .allMatch(step ->
                        erasure.log().find(step.recordId(), Tombstone.class).isPresent());
        assertThat(erasure.log().merge(log)).isEqualTo(erasure.log());
        assertThat(erasure.log().erase(RESIDENT, ERASED_AT).steps()).isEmpty();
    }

    @Test
    void a_tombstone_that_can_have_no_next_revision_holds_nothing_that_could_be_erased() {
        Tombstone.Builder last = on(Tombstone.builder().id(ConcernId.of("c-1")))
                .reason(Tombstone.Reason.MISTAKE)
                .erasedAt(MONDAY)
                .revision(Records.LAST_REVISION);

        assertThat(last.build().revision()).isEqualTo(1_000_000_000);
        assertThatThrownBy(() -> last.addExternalId(new ExternalId("portal", "user/r-4f1c"))
                        .putAttribute("crm:user", "r-4f1c")
                        .build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("Tombstone.externalIds must be empty in the last revision; "
                        + "Tombstone.attributes must be empty in the last revision");
    }

    @Property(tries = 300)
    void what_was_done_is_listed_and_everything_else_is_left_alone(@ForAll("records") List<EngagementRecord> records) {
        EngagementLog log = logOf(records);
        Erasure erasure = log.erase(RESIDENT, ERASED_AT);

        Map<RecordId, Step> steps = erasure.steps().stream().collect(Collectors.toMap(Step::recordId, step -> step));
        for (EngagementRecord record : log.records().toList()) {
            List<EngagementRecord> after = erasure.log().revisions(record.id());
            Step step = steps.get(record.id());
            if (step == null) {
                assertThat(after).isEqualTo(log.revisions(record.id())).noneMatch(ErasureTest::carries);
            } else {
                assertThat(after).hasSize(1);
                assertThat(after.get(0).revision()).isEqualTo(record.revision() + 1);
                assertThat(after.get(0) instanceof Tombstone
                                || after.get(0).redactedAt().isPresent())
                        .isTrue();
                assertThat(step.members()).isNotEmpty();
            }
        }
    }

    @Property(tries = 300)
    void what_the_records_say_about_trust_stays(@ForAll("records") List<EngagementRecord> records) {
        EvidenceExtractor extractor = EvidenceExtractor.of(community -> ZoneOffset.UTC, 10);
        EngagementLog log = logOf(records);

        assertThat(extractor.ledgers(log.erase(RESIDENT, ERASED_AT).log())).isEqualTo(extractor.ledgers(log));
    }

    /** CiviCRM GDPR 13 and 141: the person was gone, and what was linked to the person still told who it was. */
    @Test
    void erasing_a_person_leaves_no_linked_record_that_identifies_them() {
        Erasure erasure = mariasLog().erase(MARIA, ERASED_AT);

        assertThat(erasure.steps())
                .containsExactly(
                        new Step(ConsentId.of("s-1"), Action.TOMBSTONED, Set.of("residentId")),
                        new Step(InteractionId.of("i-1"), Action.REDACTED, Set.of("participant")),
                        new Step(TipId.of("t-1"), Action.REDACTED, Set.of("source")),
                        new Step(SafetyMeetingId.of("m-1"), Action.REDACTED, Set.of("minutes", "registrations")),
                        new Step(ConcernId.of("c-1"), Action.REDACTED, Set.of("externalIds", "raisedBy")),
                        new Step(CommitmentId.of("k-1"), Action.REDACTED, Set.of("madeIn")),
                        new Step(ConductFeedbackId.of("f-1"), Action.REDACTED, Set.of("givenBy")));
        assertThat(erasure.log().revisions().map(Accessors::text))
                .noneMatch(text ->
                        text.contains(MARIA.value()) || text.contains("Maria") || text.contains("Elm Street 12"));
    }

    @Test
    void what_was_counted_stays_and_the_words_go() {
        EngagementLog erased = mariasLog().erase(MARIA, ERASED_AT).log();

        Interaction interaction =
                erased.find(InteractionId.of("i-1"), Interaction.class).orElseThrow();
        assertThat(interaction.participant()).isEqualTo(Participant.anonymous());
        assertThat(interaction.notes()).isEmpty();
        assertThat(interaction.place()).contains(Place.of(PlaceKinds.STREET));
        assertThat(interaction.residentRating()).hasValue(8);
        assertThat(interaction.raised()).containsExactly(ConcernId.of("c-1"));
        assertThat(interaction.redactedAt()).contains(ERASED_AT);
        assertThat(interaction.recordedAt()).isEqualTo(ERASED_AT);

        Concern concern = erased.find(ConcernId.of("c-1"), Concern.class).orElseThrow();
        assertThat(concern.text()).isEmpty();
        assertThat(concern.attributes()).isEmpty();
        assertThat(concern.externalIds()).isEmpty();
        assertThat(concern.referredTo()).contains("\u2588");
        assertThat(concern.raisedAt()).isEqualTo(MONDAY);

        Tip tip = erased.find(TipId.of("t-1"), Tip.class).orElseThrow();
        assertThat(tip.source()).isEqualTo(TipSource.anonymous());
        assertThat(tip.narrative()).isEmpty();
    }

    @Test
    void other_residents_stay_and_so_do_the_words_of_the_meeting() {
        SafetyMeeting meeting = mariasLog()
                .erase(MARIA, ERASED_AT)
                .log()
                .find(SafetyMeetingId.of("m-1"), SafetyMeeting.class)
                .orElseThrow();

        assertThat(meeting.registrations())
                .extracting(Registration::participant)
                .containsExactly(Participant.pseudonymous(ResidentId.of("r-9a")));
        assertThat(meeting.minutes().orElseThrow().entries().get(0).text()).isEqualTo("Asked by \u2588, not by r-9a");
    }

    @Test
    void why_their_concern_moved_and_what_was_done_about_it_goes_and_that_it_moved_stays() {
        Concern resolved = handled(mariasConcern().toBuilder()
                .transitions(List.of())
                .referredTo(Optional.empty())
                .build());

        Concern erased = eraseMaria(resolved);

        assertThat(erased.resolution()).isEmpty();
        assertThat(erased.transitions())
                .extracting(Transition::to)
                .isEqualTo(resolved.transitions().stream().map(Transition::to).toList());
        assertThat(erased.transitions())
                .extracting(Transition::reason)
                .filteredOn(Optional::isPresent)
                .containsExactly(Optional.of("\u2588"));
    }

    @Test
    void of_what_was_done_about_somebody_elses_concern_only_the_id_is_blotted_out() {
        Concern erased = eraseMaria(handled(mariasConcern().toBuilder()
                .raisedBy(Participant.anonymous())
                .transitions(List.of())
                .referredTo(Optional.empty())
                .build()));

        assertThat(erased.externalIds()).containsExactly(new ExternalId("open311", "17"));
        assertThat(erased.attributes()).containsOnlyKeys("crm:phone");
        assertThat(erased.resolution()).contains(Resolution.of("New lamp, as \u2588 can see", OFFICER));
        assertThat(erased.transitions())
                .extracting(Transition::reason)
                .filteredOn(Optional::isPresent)
                .containsExactly(Optional.of("\u2588 asked again"));
    }

    @Test
    void the_receipt_of_a_tip_goes_with_whom_it_was_handed_to_and_stays_with_everybody_else() {
        TipReceipt receipt = new TipReceipt("pbkdf2-sha256:600000:" + "0a".repeat(16) + ":" + "0b".repeat(32));
        Tip theirs = on(Tip.builder().id(TipId.of("t-1")))
                .source(TipSource.confidential(MARIA))
                .category(Code.of("noise"))
                .receipt(receipt)
                .build();
        Tip another = on(Tip.builder().id(TipId.of("t-2")))
                .source(TipSource.anonymous())
                .category(Code.of("noise"))
                .narrative("Ask r-4f1c")
                .receipt(receipt)
                .build();

        EngagementLog erased =
                logOf(List.of(theirs, another)).erase(MARIA, ERASED_AT).log();

        assertThat(erased.find(theirs.id(), Tip.class).orElseThrow().receipt()).isEmpty();
        assertThat(erased.find(another.id(), Tip.class).orElseThrow().receipt()).contains(receipt);
        assertThat(erased.find(another.id(), Tip.class).orElseThrow().narrative())
                .contains("Ask \u2588");
    }

    private static Concern handled(Concern concern) {
        return concern.acknowledge(MONDAY.plusSeconds(1), OFFICER).toBuilder()
                .addTransition(Transition.of(ConcernState.UNDER_REVIEW, MONDAY.plusSeconds(2))
                        .because("r-4f1c asked again"))
                .build()
                .plan(MONDAY.plusSeconds(3), OFFICER)
                .start(MONDAY.plusSeconds(4), OFFICER)
                .resolve("New lamp, as r-4f1c can see", MONDAY.plusSeconds(5), OFFICER);
    }

    private static Concern eraseMaria(Concern concern) {
        return logOf(List.of(concern))
                .erase(MARIA, ERASED_AT)
                .log()
                .find(concern.id(), Concern.class)
                .orElseThrow();
    }

    @Test
    void a_community_keeps_its_profile_but_for_the_id() {
        Community community = Community.builder()
                .id(ELM)
                .revision(1)
                .recordedAt(MONDAY)
                .name("Elm Park")
                .zone(ZoneOffset.UTC)
                .classification(Code.of("district"))
                .profile(CommunityProfile.builder()
                        .addGatheringPlace(Place.builder()
                                .kind(PlaceKinds.LIBRARY)
                                .name("Where r-4f1c reads")
                                .build())
                        .addCustom("Ask r-4f1c about the summer feast")
                        .addKnownConcern(Code.of("noise"))
                        .build())
                .build();

        CommunityProfile profile = logOf(List.of(community))
                .erase(MARIA, ERASED_AT)
                .log()
                .find(ELM, Community.class)
                .flatMap(Community::profile)
                .orElseThrow();

        assertThat(profile.gatheringPlaces())
                .extracting(Place::name)
                .containsExactly(Optional.of("Where \u2588 reads"));
        assertThat(profile.customs()).containsExactly("Ask \u2588 about the summer feast");
        assertThat(profile.knownConcerns()).containsExactly(Code.of("noise"));
    }

    @Test
    void an_id_is_found_as_a_word_and_not_within_a_longer_one() {
        Concern concern = mariasConcern().toBuilder()
                .raisedBy(Participant.anonymous())
                .text("(r-4f1c) is not r-4f1c2, xr-4f1c or R-4F1C")
                .attributes(Map.of())
                .externalIds(Set.of(new ExternalId("portal", "user/r-4f1c2")))
                .build();

        Concern erased = eraseMaria(concern);

        assertThat(erased.text()).contains("(\u2588) is not r-4f1c2, xr-4f1c or R-4F1C");
        assertThat(erased.externalIds()).isEqualTo(concern.externalIds());
    }

    @Test
    void a_record_that_was_theirs_once_loses_its_words_even_if_it_names_nobody_now() {
        Concern now = mariasConcern().toBuilder()
                .revision(2)
                .raisedBy(Participant.anonymous())
                .externalIds(Set.of())
                .build();

        Erasure erasure = logOf(List.of(mariasConcern(), now)).erase(MARIA, ERASED_AT);

        assertThat(erasure.log().find(now.id(), Concern.class).orElseThrow().text())
                .isEmpty();
    }

    @Test
    void a_later_record_is_never_recorded_before_the_one_it_replaces() {
        Instant early = MONDAY.minusSeconds(1);

        EngagementLog erased =
                logOf(List.of(mariasConcern())).erase(MARIA, early).log();

        assertThat(erased.find(ConcernId.of("c-1")).orElseThrow().recordedAt())
                .isEqualTo(mariasConcern().recordedAt());
        assertThat(erased.find(ConcernId.of("c-1")).orElseThrow().redactedAt()).contains(early);
    }

    @Test
    void a_redacted_record_wins_over_another_of_the_same_revision() {
        Concern redacted = mariasConcern().toBuilder()
                .raisedBy(Participant.anonymous())
                .redactedAt(ERASED_AT)
                .build();

        assertThat(logOf(List.of(mariasConcern(), redacted)).revisions(redacted.id()))
                .containsExactly(redacted);
        assertThat(logOf(List.of(redacted, mariasConcern())).revisions(redacted.id()))
                .containsExactly(redacted);
    }

    private static EngagementLog mariasLog() {
        return logOf(List.of(
                mariasConcern(),
                mariasInteraction(),
                on(Consent.builder().id(ConsentId.of("s-1")))
                        .residentId(MARIA)
                        .purpose(Consent.Purpose.CONTACT)
                        .status(Consent.Status.GIVEN)
                        .at(MONDAY)
                        .build(),
                on(Tip.builder().id(TipId.of("t-1")))
                        .source(TipSource.confidential(MARIA))
                        .category(Code.of("noise"))
                        .narrative("I, Maria, hear it from Elm Street 12")
                        .build(),
                on(Commitment.builder().id(CommitmentId.of("k-1")))
                        .text("Visit Maria")
                        .promisedTo(Commitment.PromisedTo.RESIDENT)
                        .madeIn(MadeIn.concern(ConcernId.of("c-1")))
                        .build(),
                on(ConductFeedback.builder().id(ConductFeedbackId.of("f-1")))
                        .receivedAt(MONDAY)
                        .kind(ConductFeedback.Kind.COMMENDATION)
                        .channel(Channel.EMAIL)
                        .category(Code.of("courtesy"))
                        .givenBy(NAMED)
                        .text("Thank you, Maria")
                        .build(),
                meeting()));
    }

    private static Concern mariasConcern() {
        return on(Concern.builder().id(ConcernId.of("c-1")))
                .raisedAt(MONDAY)
                .channel(Channel.IN_PERSON)
                .raisedBy(NAMED)
                .category(Code.of("street-light"))
                .text("The lamp before Elm Street 12 is out")
                .addExternalId(new ExternalId("open311", "17"))
                .addExternalId(new ExternalId("portal", "user/r-4f1c"))
                .putAttribute("crm:phone", "Maria, 555 0100")
                .addTransition(Transition.of(ConcernState.REFERRED, MONDAY))
                .referredTo("Shelter for women, Elm Street 12")
                .build();
    }

    private static Interaction mariasInteraction() {
        return on(Interaction.builder().id(InteractionId.of("i-1")))
                .occurredAt(MONDAY)
                .channel(Channel.IN_PERSON)
                .setting(Interaction.Setting.VISIT)
                .initiative(Interaction.Initiative.PROACTIVE)
                .initiatedBy(Interaction.InitiatedBy.OFFICER)
                .outcome(Interaction.Outcome.COMPLETED)
                .addOfficer(OFFICER)
                .participant(NAMED)
                .place(Place.builder()
                        .kind(PlaceKinds.STREET)
                        .name("Elm Street 12")
                        .build())
                .notes("Maria was at home")
                .residentRating(8)
                .addRaised(ConcernId.of("c-1"))
                .build();
    }

    private static SafetyMeeting meeting() {
        return on(SafetyMeeting.builder().id(SafetyMeetingId.of("m-1")))
                .title("January beat meeting")
                .kind(MeetingKind.PUBLIC_SAFETY)
                .mode(SafetyMeeting.Mode.IN_PERSON)
                .start(LocalDateTime.parse("2026-01-20T18:30:00"))
                .length(Duration.ofMinutes(90))
                .zone(ZoneId.of("America/Chicago"))
                .place(Place.of(PlaceKinds.LIBRARY))
                .addRegistration(Registration.of(NAMED, Registration.Answer.ACCEPTED, MONDAY))
                .addRegistration(Registration.of(
                        Participant.pseudonymous(ResidentId.of("r-9a")), Registration.Answer.ACCEPTED, MONDAY))
                .minutes(Minutes.builder()
                        .addEntry(MinutesEntry.builder()
                                .kind(MinutesEntry.Kind.INFORMATION)
                                .text("Asked by r-4f1c, not by r-9a")
                                .build())
                        .build())
                .build();
    }

    private static <B extends RecordBuilder<B>> B on(B builder) {
        return builder.communityId(ELM).revision(1).recordedAt(MONDAY.plusSeconds(60));
    }

    private static boolean carries(EngagementRecord record) {
        return Accessors.hold(record, RESIDENT.value());
    }

    private static EngagementLog logOf(List<EngagementRecord> records) {
        EngagementLog.Accumulator accumulator = EngagementLog.create(ORDER);
        records.forEach(accumulator::accept);
        return accumulator.result();
    }

    @Provide
    Arbitrary<List<EngagementRecord>> records() {
        return ErasureArbitraries.records();
    }
}
