package dev.engagement.log;

import dev.engagement.base.Place;
import dev.engagement.base.Transition;
import dev.engagement.bulletin.SafetyBulletin;
import dev.engagement.community.Community;
import dev.engagement.concern.Commitment;
import dev.engagement.concern.Concern;
import dev.engagement.concern.ConductFeedback;
import dev.engagement.concern.MadeIn;
import dev.engagement.concern.Resolution;
import dev.engagement.id.ConcernId;
import dev.engagement.id.ResidentId;
import dev.engagement.interaction.Interaction;
import dev.engagement.meeting.MeetingSeries;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.outreach.OutreachProgram;
import dev.engagement.outreach.OutreachSession;
import dev.engagement.people.Consent;
import dev.engagement.people.Officer;
import dev.engagement.people.Participant;
import dev.engagement.people.PartnerOrganization;
import dev.engagement.people.Partnership;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.RecordBuilder;
import dev.engagement.record.Records;
import dev.engagement.record.Tombstone;
import dev.engagement.survey.SurveyInstrument;
import dev.engagement.tip.Tip;
import dev.engagement.tip.TipSource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes one resident out of one record. This is the place that decides, for each type, what of it is the resident's.
 *
 * <p>All revisions are read, oldest first, and what one of them tells holds for the ones after it: a record that was
 * the resident's once loses its words even if its newest revision names nobody.
 */
final class Redaction {

    private final Mentions mentions;
    private final Blots blots;
    private final Set<ConcernId> raisedByThem;

    /** Whether the words of the record are the resident's. */
    private boolean theirs;

    /** Whether the record says nothing but what it says about the resident. */
    private boolean nothingElse;

    /** Whether nothing can follow the record but a tombstone, which wins over every revision. */
    private boolean hasNoNext;

    /**
     * Begins with a record.
     *
     * @param raisedByThem the concerns that the resident raised
     */
    Redaction(ResidentId resident, Set<ConcernId> raisedByThem) {
        this.mentions = new Mentions(resident);
        this.blots = new Blots(mentions);
        this.raisedByThem = raisedByThem;
    }

    /**
     * What takes the place of a record.
     *
     * @param revisions all revisions of the record, oldest first
     * @return a tombstone or a new revision; empty if no revision carries the resident
     */
    Optional<EngagementRecord> replacement(List<EngagementRecord> revisions, Instant erasedAt) {
        RecordBuilder<?> builder = null;
        for (EngagementRecord revision : revisions) {
            builder = redacted(revision);
        }
        if (builder == null || mentions.members().isEmpty()) {
            return Optional.empty();
        }
        EngagementRecord last = revisions.get(revisions.size() - 1);
        hasNoNext = last.revision() == Records.LAST_REVISION;
        RecordBuilder<?> replacement = isTombstone() ? tombstone(last, erasedAt) : builder.redactedAt(erasedAt);
        return Optional.of(Records.nextRevision(replacement, last, erasedAt)
                .revision(hasNoNext ? last.revision() : last.revision() + 1)
                .build());
    }

    /** What was done, once there is a replacement. */
    Erasure.Step step(EngagementRecord replacement) {
        Erasure.Action action = isTombstone() ? Erasure.Action.TOMBSTONED : Erasure.Action.REDACTED;
        return new Erasure.Step(replacement.id(), action, mentions.members());
    }

    private boolean isTombstone() {
        return nothingElse || hasNoNext;
    }

    private static RecordBuilder<?> tombstone(EngagementRecord erased, Instant erasedAt) {
        return Tombstone.builder()
                .id(erased.id())
                .communityId(erased.communityId())
                .visibility(erased.visibility())
                .reason(Tombstone.Reason.ERASURE_REQUEST)
                .erasedAt(erasedAt);
    }

    private RecordBuilder<?> redacted(EngagementRecord record) {
        RecordBuilder<?> builder = content(record);
        mentions.header(record, builder);
        if (theirs) {
            builder.attributes(Map.of()).externalIds(Set.of());
        }
        return builder;
    }

    private RecordBuilder<?> content(EngagementRecord record) {
        return switch (record.type()) {
            case CONSENT -> consent((Consent) record);
            case INTERACTION -> interaction((Interaction) record);
            case TIP -> tip((Tip) record);
            case CONCERN -> concern((Concern) record);
            case COMMITMENT -> commitment((Commitment) record);
            case CONDUCT_FEEDBACK -> conductFeedback((ConductFeedback) record);
            case SURVEY_RESPONSE -> {
                nothingElse = true;
                yield record.toBuilder();
            }
            case COMMUNITY -> blots.community((Community) record);
            case OFFICER -> blots.officer((Officer) record);
            case PARTNER_ORGANIZATION -> blots.partner((PartnerOrganization) record);
            case PARTNERSHIP -> blots.partnership((Partnership) record);
            case SAFETY_BULLETIN -> blots.bulletin((SafetyBulletin) record);
            case MEETING_SERIES -> blots.series((MeetingSeries) record);
            case SAFETY_MEETING -> blots.meeting((SafetyMeeting) record);
            case OUTREACH_PROGRAM -> blots.program((OutreachProgram) record);
            case OUTREACH_SESSION -> blots.session((OutreachSession) record);
            case SURVEY_INSTRUMENT -> blots.instrument((SurveyInstrument) record);
            case ASSIGNMENT, SURVEY_RESULT, TOMBSTONE -> record.toBuilder();
        };
    }

    private RecordBuilder<?> consent(Consent consent) {
        nothingElse |= mentions.isResident("residentId", Optional.of(consent.residentId()));
        return consent.toBuilder();
    }

    private RecordBuilder<?> interaction(Interaction interaction) {
        Participant participant = speaker("participant", interaction.participant());
        return interaction.toBuilder()
                .participant(participant)
                .notes(words("notes", interaction.notes()))
                .place(place(interaction.place()));
    }

    private RecordBuilder<?> concern(Concern concern) {
        Participant raisedBy = speaker("raisedBy", concern.raisedBy());
        return concern.toBuilder()
                .raisedBy(raisedBy)
                .text(words("text", concern.text()))
                .place(place(concern.place()))
                .transitions(transitions(concern.transitions()))
                .resolution(concern.resolution().filter(known -> !theirs).map(this::resolution))
                .referredTo(
                        mentions.text("referredTo", concern.referredTo()).map(known -> theirs ? Mentions.BLOT : known));
    }

    private Resolution resolution(Resolution resolution) {
        return new Resolution(mentions.text("resolution", resolution.text()), resolution.claimedBy());
    }

    private RecordBuilder<?> conductFeedback(ConductFeedback feedback) {
        Participant givenBy = speaker("givenBy", feedback.givenBy());
        return feedback.toBuilder().givenBy(givenBy).text(words("text", feedback.text()));
    }

    private RecordBuilder<?> tip(Tip tip) {
        boolean source = mentions.isResident("source", tip.source().resident());
        theirs |= source;
        return tip.toBuilder()
                .source(source ? TipSource.anonymous() : tip.source())
                .narrative(words("narrative", tip.narrative()))
                .place(place(tip.place()))
                .receipt(tip.receipt().filter(known -> !theirs))
                .transitions(transitions(tip.transitions()));
    }

    /** A promise to one resident, about a concern that the resident raised, tells of them without naming them. */
    private RecordBuilder<?> commitment(Commitment commitment) {
        theirs |= commitment.promisedTo() == Commitment.PromisedTo.RESIDENT
                && commitment
                        .madeIn()
                        .flatMap(MadeIn::concernId)
                        .filter(raisedByThem::contains)
                        .isPresent()
                && mentions.found("madeIn");
        return commitment.toBuilder()
                .text(theirs ? Mentions.BLOT : mentions.text("text", commitment.text()))
                .transitions(transitions(commitment.transitions()));
    }

    /** Who speaks in the record; if it is the resident, its words are theirs from now on. */
    private Participant speaker(String member, Participant participant) {
        if (mentions.isResident(member, participant.resident())) {
            theirs = true;
            return Participant.anonymous();
        }
        return mentions.named(member, participant);
    }

    private Optional<String> words(String member, Optional<String> text) {
        Optional<String> clean = mentions.text(member, text);
        return theirs ? Optional.empty() : clean;
    }

    /** The place; of the resident's own only the kind, since it may be their home. */
    private Optional<Place> place(Optional<Place> place) {
        Optional<Place> clean = mentions.place("place", place);
        return theirs ? clean.map(known -> Place.of(known.kind())) : clean;
    }

    /** The moves; of the resident's own no reason, since it may tell about them. */
    private <S extends Enum<S>> List<Transition<S>> transitions(List<Transition<S>> moves) {
        List<Transition<S>> clean = mentions.transitions(moves);
        return theirs
                ? mentions.each(clean, move -> move.reason().isPresent() ? move.because(Mentions.BLOT) : move)
                : clean;
    }
}
