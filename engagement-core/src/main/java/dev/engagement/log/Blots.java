package dev.engagement.log;

import dev.engagement.base.LanguageTag;
import dev.engagement.bulletin.SafetyBulletin;
import dev.engagement.community.Community;
import dev.engagement.community.CommunityProfile;
import dev.engagement.meeting.AgendaItem;
import dev.engagement.meeting.MeetingOverride;
import dev.engagement.meeting.MeetingSeries;
import dev.engagement.meeting.Minutes;
import dev.engagement.meeting.Registration;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.outreach.OutreachProgram;
import dev.engagement.outreach.OutreachSession;
import dev.engagement.people.Officer;
import dev.engagement.people.PartnerOrganization;
import dev.engagement.people.Partnership;
import dev.engagement.record.RecordBuilder;
import dev.engagement.survey.Question;
import dev.engagement.survey.SurveyInstrument;
import java.util.Map;
import java.util.TreeMap;

/**
 * Records that are no single resident's: what is left of them without one. The id is blotted out of their texts, and a
 * meeting loses the resident's registration.
 */
final class Blots {

    private final Mentions mentions;

    Blots(Mentions mentions) {
        this.mentions = mentions;
    }

    RecordBuilder<?> meeting(SafetyMeeting meeting) {
        return meeting.toBuilder()
                .title(mentions.text("title", meeting.title()))
                .place(mentions.place("place", meeting.place()))
                .url(mentions.text("url", meeting.url()))
                .agenda(mentions.each(meeting.agenda(), this::agendaItem))
                .registrations(meeting.registrations().stream()
                        .filter(answer -> !mentions.isResident(
                                "registrations", answer.participant().resident()))
                        .map(this::registration)
                        .toList())
                .minutes(meeting.minutes().map(this::minutes))
                .transitions(mentions.transitions(meeting.transitions()));
    }

    private AgendaItem agendaItem(AgendaItem item) {
        return item.toBuilder()
                .title(mentions.text("agenda", item.title()))
                .presenter(mentions.text("agenda", item.presenter()))
                .build();
    }

    private Registration registration(Registration answer) {
        return new Registration(
                mentions.named("registrations", answer.participant()), answer.answer(), answer.at(), answer.presence());
    }

    private Minutes minutes(Minutes minutes) {
        return minutes.toBuilder()
                .entries(mentions.each(
                        minutes.entries(),
                        entry -> entry.toBuilder()
                                .text(mentions.text("minutes", entry.text()))
                                .build()))
                .build();
    }

    RecordBuilder<?> series(MeetingSeries series) {
        return series.toBuilder()
                .title(mentions.text("title", series.title()))
                .place(mentions.place("place", series.place()))
                .url(mentions.text("url", series.url()))
                .overrides(mentions.each(series.overrides(), this::override));
    }

    private MeetingOverride override(MeetingOverride override) {
        return override.toBuilder()
                .title(mentions.text("overrides", override.title()))
                .place(mentions.place("overrides", override.place()))
                .url(mentions.text("overrides", override.url()))
                .build();
    }

    RecordBuilder<?> program(OutreachProgram program) {
        return program.toBuilder()
                .title(mentions.text("title", program.title()))
                .goal(mentions.text("goal", program.goal()))
                .audience(mentions.text("audience", program.audience()))
                .transitions(mentions.transitions(program.transitions()));
    }

    RecordBuilder<?> session(OutreachSession session) {
        return session.toBuilder()
                .title(mentions.text("title", session.title()))
                .place(mentions.place("place", session.place()))
                .materials(mentions.each(session.materials(), text -> mentions.text("materials", text)))
                .transitions(mentions.transitions(session.transitions()));
    }

    RecordBuilder<?> bulletin(SafetyBulletin bulletin) {
        Map<LanguageTag, String> languages = new TreeMap<>(bulletin.languages());
        languages.replaceAll((language, text) -> mentions.text("languages", text));
        return bulletin.toBuilder()
                .headline(mentions.text("headline", bulletin.headline()))
                .text(mentions.text("text", bulletin.text()))
                .instruction(mentions.text("instruction", bulletin.instruction()))
                .languages(languages)
                .transitions(mentions.transitions(bulletin.transitions()));
    }

    RecordBuilder<?> community(Community community) {
        return community.toBuilder()
                .name(mentions.text("name", community.name()))
                .profile(community.profile().map(this::profile));
    }

    private CommunityProfile profile(CommunityProfile profile) {
        return profile.toBuilder()
                .gatheringPlaces(mentions.each(profile.gatheringPlaces(), place -> mentions.place("profile", place)))
                .customs(mentions.each(profile.customs(), note -> mentions.text("profile", note)))
                .build();
    }

    RecordBuilder<?> officer(Officer officer) {
        return officer.toBuilder()
                .displayName(mentions.text("displayName", officer.displayName()))
                .team(mentions.text("team", officer.team()));
    }

    RecordBuilder<?> partner(PartnerOrganization partner) {
        return partner.toBuilder().name(mentions.text("name", partner.name()));
    }

    RecordBuilder<?> partnership(Partnership partnership) {
        return partnership.toBuilder()
                .purpose(mentions.text("purpose", partnership.purpose()))
                .transitions(mentions.transitions(partnership.transitions()));
    }

    RecordBuilder<?> instrument(SurveyInstrument instrument) {
        return instrument.toBuilder().questions(mentions.each(instrument.questions(), this::question));
    }

    private Question question(Question question) {
        return new Question(
                question.id(),
                question.measure(),
                question.scale(),
                question.reversed(),
                mentions.text("questions", question.text()));
    }
}
